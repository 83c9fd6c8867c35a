package org.musubi.benchmarks.index;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.musubi.benchmarks.workload.Workload;
import org.musubi.matcher.index.Archive;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.matcher.wire.Domain;

/**
 * The candidates that are there, as the rules know them: which, and in which version. Holds no records, for the workload makes
 * each again.
 */
final class Population {
    private static final int ABSENT = -1;

    private final Workload workload;
    private final int[] versions;

    /** A population that has room for newcomers, and nobody in it. */
    Population(Workload workload, int newcomers) {
        this.workload = workload;
        versions = new int[workload.size().candidates() + newcomers];
        Arrays.fill(versions, ABSENT);
    }

    Workload workload() {
        return workload;
    }

    /** Lets a candidate in, or on to the next version, and makes the record. */
    Candidate advance(int number) {
        versions[number]++;
        return make(number);
    }

    /** Lets a candidate go; {@link #comeBack} undoes it. */
    void leave(int number) {
        versions[number] = -2 - versions[number];
    }

    /** Takes back a candidate that left, in the version that it had. */
    Candidate comeBack(int number) {
        versions[number] = -2 - versions[number];
        return make(number);
    }

    boolean isThere(int number) {
        return versions[number] >= 0;
    }

    /** The number of a candidate. */
    static int number(String candidateId) {
        return Integer.parseInt(candidateId.substring(candidateId.indexOf('-') + 1));
    }

    /** The records of those candidates who are there. */
    Archive archive() {
        return new Archive() {
            @Override
            public Optional<Candidate> find(String candidateId) {
                int number = number(candidateId);
                return isThere(number) ? Optional.of(make(number)) : Optional.empty();
            }

            @Override
            public Stream<Candidate> all() {
                return IntStream.range(0, versions.length)
                        .filter(number -> isThere(number))
                        .mapToObj(number -> make(number));
            }
        };
    }

    Vacancy vacancy(int number) {
        return (Vacancy) Domain.of(workload.vacancy(number, 0));
    }

    Stream<ReferenceRecord> reference() {
        return workload.reference().stream().map(record -> (ReferenceRecord) Domain.of(record));
    }

    private Candidate make(int number) {
        return (Candidate) Domain.of(workload.candidate(number, versions[number]));
    }
}
