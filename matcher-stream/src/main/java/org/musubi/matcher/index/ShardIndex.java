package org.musubi.matcher.index;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.rules.Vacancy;

/**
 * The candidates of one shard and all vacancies, searchable from both sides. Changes are taken at once and answered together
 * when {@link #settle} is called, so that a burst of changes costs one answer per vacancy. Taking the same record again, or
 * withdrawing what is not there, changes nothing. Not safe for use by several threads.
 */
public interface ShardIndex extends AutoCloseable {
    /** Takes a candidate in the place of an earlier one with the same id. */
    void put(Candidate candidate);

    /** Forgets a candidate. */
    void removeCandidate(String candidateId);

    /** Takes a vacancy in the place of an earlier one with the same id. */
    void put(Vacancy vacancy);

    /** Forgets a vacancy. */
    void removeVacancy(String vacancyId);

    /** Takes a reference record in the place of an earlier one with the same type and key. */
    void put(ReferenceRecord record);

    /** Forgets a reference record. */
    void remove(Class<? extends ReferenceRecord> type, String key);

    /** Evaluates everything on another date from now on. */
    void moveTo(LocalDate asOf);

    /** The date on which everything is evaluated. */
    LocalDate asOf();

    /**
     * Answers for every vacancy that was touched since the last time, by vacancy id. An answer may be the same as the one
     * before. Preparing goes on in several threads at once; while something is taken, nothing is prepared.
     *
     * @param prepare makes of an answer what is to be taken; in any thread and any order. The answer holds only as long as
     *     this is being called
     * @param take takes what was prepared, in the calling thread
     * @param isLongEnough asked now and then; ends the settling before all have been answered. The others are answered the
     *     next time, and not later than those that are touched until then
     * @return whether all have been answered
     */
    <T> boolean settle(BiFunction<String, Answer, T> prepare, BiConsumer<String, T> take, BooleanSupplier isLongEnough);

    /** Answers for every vacancy that was touched, however long it takes. */
    default <T> void settle(BiFunction<String, Answer, T> prepare, BiConsumer<String, T> take) {
        settle(prepare, take, () -> false);
    }

    /** Has a vacancy answered at the next settling although nothing of it is known to have changed. */
    void review(String vacancyId);

    /**
     * Why a candidate is not on this shard's answer for an open vacancy: the first code that fails, or {@link
     * Absence#OUTRANKED}, or {@link Absence#CANDIDATE_WITHDRAWN}. To be asked while the index settles, or before anything
     * changes after that.
     */
    String absence(String vacancyId, String candidateId);

    /**
     * Hands over how many live candidates seek the same, and how many of those who seek a status in a field are held back by
     * their costs, wherever that may have changed since the last time. Vacancies, agencies and policy count as of the last
     * settling.
     */
    void count(ObjIntConsumer<Seeking> live, Consumer<HeldBack> heldBack);

    /** Ends the threads in which it settles. */
    @Override
    void close();
}
