package org.musubi.benchmarks.pipeline.gate;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.gate.Fingerprints;
import org.musubi.benchmarks.index.Expected;
import org.musubi.benchmarks.pipeline.cluster.Cluster;
import org.musubi.benchmarks.pipeline.feed.Ledger;
import org.musubi.benchmarks.workload.Workload;

/**
 * Lets a subject pass only if its shortlists are right. As many as can be are compared with the naive search, by the records as
 * they stand; where that cannot be all, the very first shortlists are also all compared with those of the index alone.
 *
 * @param naivePairs how many pairs of a candidate and a vacancy the naive search may judge
 */
public record Gate(long naivePairs) {
    /**
     * Compares.
     *
     * @param subject whose shortlists are in the topic
     * @return what was compared, in words
     * @throws IllegalStateException if a shortlist is not right; the message names a few
     */
    public String check(String subject, Cluster cluster, Ledger ledger, Progress progress) throws InterruptedException {
        Workload workload = ledger.workload();
        int vacancies = workload.size().vacancies();
        int checked = (int)
                Math.max(1, Math.min(vacancies, naivePairs / workload.size().candidates()));
        progress.say("comparing the shortlists of %,d vacancies with the naive search".formatted(checked));
        Fingerprints shown = Shown.read(cluster);
        Set<String> sample = sample(workload, checked);
        Fingerprints naive = Naive.of(ledger, sample::contains);
        Expected.requireSame(subject, naive, only(shown, sample::contains));
        if (checked == vacancies) {
            return "all %,d open vacancies by the naive search".formatted(naive.vacancies());
        }
        String words = "%,d of %,d vacancies by the naive search".formatted(checked, vacancies);
        if (ledger.isUntouched()) {
            Expected.requireSame(subject, Expected.of(workload, progress).first(), shown);
            words += ", all by the index alone";
        }
        return words;
    }

    /** Evenly spread over the numbers. */
    private static Set<String> sample(Workload workload, int size) {
        var ids = new HashSet<String>();
        IntStream.range(0, size)
                .map(place -> (int) ((long) workload.size().vacancies() * place / size))
                .mapToObj(workload::vacancyId)
                .forEach(ids::add);
        return ids;
    }

    private static Fingerprints only(Fingerprints all, Predicate<String> vacancyIds) {
        var some = new Fingerprints();
        all.byVacancy().keySet().stream().filter(vacancyIds).forEach(id -> some.add(id, all));
        return some;
    }
}
