package org.musubi.benchmarks.pipeline.feed;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.benchmarks.workload.Workload;
import org.musubi.matcher.rules.Reference;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.wire.Domain;
import org.musubi.schemas.avro.Candidate;
import org.musubi.schemas.avro.Vacancy;

/**
 * The records as they stand after all updates so far: which version of each candidate and vacancy was written last. Two
 * ledgers of one workload that are asked for the same updates in the same order give the same ones. For one thread.
 */
public final class Ledger {
    private final Workload workload;
    private final int[] candidateVersions;
    private final int[] vacancyVersions;
    private final Map<String, ReferenceRecord> reference = new LinkedHashMap<>();
    private final SplittableRandom dice;
    private boolean untouched = true;

    /** The first version of everything. */
    public Ledger(Workload workload) {
        this.workload = workload;
        candidateVersions = new int[workload.size().candidates()];
        vacancyVersions = new int[workload.size().vacancies()];
        dice = new SplittableRandom(workload.seed());
        workload.reference().forEach(this::keep);
    }

    public Workload workload() {
        return workload;
    }

    /** Agencies, employers, policy and rates as they stand, for judging. */
    public Reference rules() {
        var rules = new Reference();
        reference.values().forEach(rules::put);
        return rules;
    }

    /** A candidate as it stands. */
    public Candidate candidate(int number) {
        return workload.candidate(number, candidateVersions[number]);
    }

    /** All candidates as they stand. */
    public Stream<Candidate> candidates() {
        return IntStream.range(0, candidateVersions.length).mapToObj(this::candidate);
    }

    /** All vacancies as they stand. */
    public Stream<Vacancy> vacancies() {
        return IntStream.range(0, vacancyVersions.length)
                .mapToObj(number -> workload.vacancy(number, vacancyVersions[number]));
    }

    /** The next versions of candidates drawn by lot, which then stand; to be made in order. */
    public IntFunction<SpecificRecord> candidateUpdates() {
        return update -> {
            untouched = false;
            int number = dice.nextInt(candidateVersions.length);
            return workload.candidate(number, ++candidateVersions[number]);
        };
    }

    /** The next versions of vacancies drawn by lot, which then stand; to be made in order. */
    public IntFunction<SpecificRecord> vacancyUpdates() {
        return update -> {
            untouched = false;
            int number = dice.nextInt(vacancyVersions.length);
            return workload.vacancy(number, ++vacancyVersions[number]);
        };
    }

    /** Whether everything still stands in its first version. */
    public boolean isUntouched() {
        return untouched;
    }

    /** The change of policy, which then stands. */
    public Collection<SpecificRecord> policyChange() {
        untouched = false;
        workload.changedCapRule().forEach(this::keep);
        return workload.changedCapRule();
    }

    private void keep(SpecificRecord record) {
        var rule = (ReferenceRecord) Domain.of(record);
        reference.put(record.getSchema().getName() + "/" + rule.key(), rule);
    }
}
