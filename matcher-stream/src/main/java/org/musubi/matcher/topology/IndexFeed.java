package org.musubi.matcher.topology;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.musubi.matcher.index.Answer;
import org.musubi.matcher.index.ShardIndex;
import org.musubi.matcher.merge.JobOrder;
import org.musubi.matcher.merge.ShardAnswer;
import org.musubi.matcher.rules.Agency;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.CapRule;
import org.musubi.matcher.rules.Employer;
import org.musubi.matcher.rules.EntryRequirement;
import org.musubi.matcher.rules.FxRate;
import org.musubi.matcher.rules.IntakeStop;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.MinimumWage;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.matcher.wire.InputSerdes;
import org.musubi.matcher.wire.Received;
import org.musubi.schemas.topics.RecordKind;

/** Feeds postings to a shard's index, and makes what is sent of the index's answers. */
final class IndexFeed {
    private final ShardIndex index;
    private final InputSerdes inputs;

    IndexFeed(ShardIndex index, InputSerdes inputs) {
        this.index = index;
        this.inputs = inputs;
    }

    void take(Posting posting) {
        RecordKind kind = posting.about().kind().orElseThrow();
        posting.received()
                .ifPresentOrElse(
                        received -> put(received.value()),
                        () -> remove(kind, posting.about().key()));
    }

    /** Takes a record that was kept in a store. */
    void restore(DeskKey about, byte[] bytes) {
        RecordKind kind = about.kind().orElseThrow();
        Received<Object> received =
                inputs.of(kind).deserializer().deserialize(kind.topic().name(), bytes);
        put(received.value());
    }

    /** Has a vacancy answered although nothing of it is known to have changed. */
    void review(String vacancyId) {
        index.review(vacancyId);
    }

    void moveTo(LocalDate today) {
        if (!today.equals(index.asOf())) {
            index.moveTo(today);
        }
    }

    LocalDate asOf() {
        return index.asOf();
    }

    void settle(BiConsumer<String, Answer> answers) {
        index.settle(answers);
    }

    /** The answer as it is sent, with the reasons why some of those in the last one are no longer in it. */
    ShardAnswer toSend(String vacancyId, Answer answer, Optional<ShardAnswer> last, int shard) {
        return new ShardAnswer(
                shard,
                index.asOf(),
                answer.vacancy().map(JobOrder::of),
                answer.goneBecause(),
                answer.best(),
                answer.vacancy().isPresent() ? departures(vacancyId, answer, last) : Map.of());
    }

    private Map<String, String> departures(String vacancyId, Answer answer, Optional<ShardAnswer> last) {
        Set<String> present =
                answer.best().stream().map(Match::candidateId).collect(Collectors.toCollection(HashSet::new));
        var departures = new HashMap<String, String>();
        last.stream()
                .flatMap(before -> before.best().stream())
                .map(Match::candidateId)
                .filter(candidateId -> !present.contains(candidateId))
                .forEach(candidateId -> departures.put(candidateId, index.absence(vacancyId, candidateId)));
        return departures;
    }

    private void put(Object record) {
        if (record instanceof Candidate candidate) {
            index.put(candidate);
        } else if (record instanceof Vacancy vacancy) {
            index.put(vacancy);
        } else {
            index.put((ReferenceRecord) record);
        }
    }

    private void remove(RecordKind kind, String key) {
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
}
