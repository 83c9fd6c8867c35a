package org.musubi.matcher.topology;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.musubi.matcher.index.Answer;
import org.musubi.matcher.index.HeldBack;
import org.musubi.matcher.index.Seeking;
import org.musubi.matcher.index.ShardIndex;
import org.musubi.matcher.rules.Agency;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.CapRule;
import org.musubi.matcher.rules.Employer;
import org.musubi.matcher.rules.EntryRequirement;
import org.musubi.matcher.rules.FxRate;
import org.musubi.matcher.rules.IntakeStop;
import org.musubi.matcher.rules.MinimumWage;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.schemas.topics.RecordKind;

/** Feeds records of any kind to a shard's index. */
final class IndexFeed {
    private final ShardIndex index;

    IndexFeed(ShardIndex index) {
        this.index = index;
    }

    void put(Object record) {
        if (record instanceof Candidate candidate) {
            index.put(candidate);
        } else if (record instanceof Vacancy vacancy) {
            index.put(vacancy);
        } else {
            index.put((ReferenceRecord) record);
        }
    }

    void remove(RecordKind kind, String key) {
        switch (kind) {
            case CANDIDATE -> index.removeCandidate(key);
            case VACANCY -> index.removeVacancy(key);
            case AGENCY -> index.remove(Agency.class, key);
            case EMPLOYER -> index.remove(Employer.class, key);
            case CAP_RULE -> index.remove(CapRule.class, key);
            case ENTRY_REQUIREMENT -> index.remove(EntryRequirement.class, key);
            case MINIMUM_WAGE -> index.remove(MinimumWage.class, key);
            case INTAKE_STOP -> index.remove(IntakeStop.class, key);
            case FX_RATE -> index.remove(FxRate.class, key);
        }
    }

    /** Has a vacancy answered although nothing of it is known to have changed. */
    void review(String vacancyId) {
        index.review(vacancyId);
    }

    /** Whether this is another date. */
    boolean moveTo(LocalDate today) {
        boolean isAnother = !today.equals(index.asOf());
        if (isAnother) {
            index.moveTo(today);
        }
        return isAnother;
    }

    LocalDate asOf() {
        return index.asOf();
    }

    /** Has what was touched answered, as {@link ShardIndex#settle} does. */
    <T> boolean settle(
            BiFunction<String, Answer, T> prepare, BiConsumer<String, T> take, BooleanSupplier isLongEnough) {
        return index.settle(prepare, take, isLongEnough);
    }

    /** Ends the threads in which the index settles. */
    void close() {
        index.close();
    }

    /** Hands over how many live candidates seek the same, and who is held back, wherever that may have changed. */
    void count(ObjIntConsumer<Seeking> live, Consumer<HeldBack> heldBack) {
        index.count(live, heldBack);
    }

    /** Why a candidate is not in the shard's answer for an open vacancy. */
    String absence(String vacancyId, String candidateId) {
        return index.absence(vacancyId, candidateId);
    }
}
