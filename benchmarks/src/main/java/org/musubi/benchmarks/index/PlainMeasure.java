package org.musubi.benchmarks.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.musubi.benchmarks.Measure;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.Run;
import org.musubi.benchmarks.report.Measurement;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Judge;
import org.musubi.matcher.rules.NaiveSearch;

/** A peer: the rules as they are written, applied to every pair, on as many threads as the index has. */
public final class PlainMeasure implements Measure {
    private static final String SUBJECT = "plain Java scan";

    private final Duration patience;

    public PlainMeasure() {
        this(Duration.ofSeconds(150));
    }

    PlainMeasure(Duration patience) {
        this.patience = patience;
    }

    @Override
    public String name() {
        return "scan";
    }

    @Override
    public List<Measurement> run(Run run, Progress progress) throws Exception {
        var scan = new PlainScan(run.workload(), List.of());
        int vacancies = run.workload().size().vacancies();
        progress.say("making candidates");
        List<Candidate> live = scan.live(0, run.workload().size().candidates());
        progress.say("scanning for %d s at most".formatted(patience.toSeconds()));
        var next = new AtomicInteger();
        long begin = System.nanoTime();
        int done = scanAll(scan, live, vacancies, next, begin + patience.toNanos());
        double seconds = (System.nanoTime() - begin) / 1e9;
        var measurements = new ArrayList<Measurement>();
        measurements.add(run.measured("vacancy arrives", SUBJECT, 1e6 * seconds * Loaded.THREADS / done, "µs")
                .with("samples", done)
                .with("threads", Loaded.THREADS));
        measurements.add(
                done == vacancies
                        ? run.measured(IndexMeasure.REEVALUATION, SUBJECT, seconds, "s")
                                .with("threads", Loaded.THREADS)
                        : run.notMeasured(
                                IndexMeasure.REEVALUATION,
                                SUBJECT,
                                "%,d of %,d vacancies within %d s".formatted(done, vacancies, patience.toSeconds())));
        return measurements;
    }

    private static int scanAll(PlainScan scan, List<Candidate> live, int vacancies, AtomicInteger next, long deadline)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(Loaded.THREADS);
        try {
            Callable<Integer> task = () -> scanSome(scan, live, vacancies, next, deadline);
            int done = 0;
            for (Future<Integer> one : threads.invokeAll(List.of(task, task))) {
                done += one.get();
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    private static int scanSome(
            PlainScan scan, List<Candidate> live, int vacancies, AtomicInteger next, long deadline) {
        Judge judge = scan.judge();
        int done = 0;
        for (int number = next.getAndIncrement(); number < vacancies; number = next.getAndIncrement()) {
            NaiveSearch.shortlist(scan.vacancy(number), live, judge);
            done++;
            if (System.nanoTime() > deadline) {
                return done;
            }
        }
        return done;
    }
}
