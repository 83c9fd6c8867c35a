package org.musubi.benchmarks.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.benchmarks.Measure;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.Run;
import org.musubi.benchmarks.gate.Fingerprints;
import org.musubi.benchmarks.report.Measurement;

/** Musubi's index: loading, evaluating everything anew, single operations, memory. */
public final class IndexMeasure implements Measure {
    /** What measurements of the index alone are of. */
    public static final String SUBJECT = "musubi index";

    /** The measure that all who can evaluate every vacancy anew share. */
    public static final String REEVALUATION = "full re-evaluation";

    private static final int RUNS = 5;
    private static final int NEWCOMERS = 20_000;
    private static final int CHECKED_VACANCIES = 20;

    private final Stopwatch stopwatch;

    public IndexMeasure() {
        this(new Stopwatch(10_000, Duration.ofSeconds(20)));
    }

    IndexMeasure(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    @Override
    public String name() {
        return "index";
    }

    @Override
    public List<Measurement> run(Run run, Progress progress) {
        try (Loaded loaded = Loaded.of(run.workload(), NEWCOMERS, progress)) {
            progress.say("comparing %d shortlists with a plain scan".formatted(CHECKED_VACANCIES));
            checkAgainstScan(run, loaded);
            var measurements = new ArrayList<Measurement>(loading(run, loaded));
            measurements.add(reevaluation(run, loaded, progress));
            measurements.addAll(new Operations(run, loaded).measure(stopwatch, progress));
            return measurements.stream().map(this::withThreads).toList();
        }
    }

    private static void checkAgainstScan(Run run, Loaded loaded) {
        int checked = Math.min(CHECKED_VACANCIES, run.workload().size().vacancies());
        Fingerprints expected = new PlainScan(run.workload(), List.of()).firstVacancies(checked);
        Fingerprints found = new Fingerprints();
        for (int number = 0; number < checked; number++) {
            found.add(run.workload().vacancyId(number), loaded.first().fingerprints());
        }
        Expected.requireSame(SUBJECT, expected, found);
    }

    private static List<Measurement> loading(Run run, Loaded loaded) {
        int candidates = run.workload().size().candidates();
        int vacancies = run.workload().size().vacancies();
        return List.of(
                run.measured("load and first shortlists", SUBJECT, loaded.loadSeconds() + loaded.settleSeconds(), "s")
                        .with("load", loaded.loadSeconds())
                        .with("first shortlists", loaded.settleSeconds())
                        .with("open vacancies", loaded.first().vacancies())
                        .with("lines", loaded.first().lines()),
                run.measured("memory of a candidate", SUBJECT, (double) loaded.candidateBytes() / candidates, "bytes"),
                run.measured("memory of a vacancy", SUBJECT, (double) loaded.vacancyBytes() / vacancies, "bytes"));
    }

    private static Measurement reevaluation(Run run, Loaded loaded, Progress progress) {
        var seconds = new ArrayList<Double>();
        var tally = new Tally();
        for (int i = 0; i <= RUNS; i++) { // the first one warms up
            progress.say("evaluating everything anew, %d of %d".formatted(i + 1, RUNS + 1));
            List<SpecificRecord> change = i % 2 == 0
                    ? run.workload().changedCapRule()
                    : run.workload().originalCapRule();
            tally = new Tally();
            seconds.add(loaded.settle(change, tally));
        }
        List<Double> sorted =
                seconds.subList(1, seconds.size()).stream().sorted().toList();
        return run.measured(REEVALUATION, SUBJECT, sorted.get(RUNS / 2), "s")
                .with("fastest", sorted.get(0))
                .with("slowest", sorted.get(RUNS - 1))
                .with("lines", tally.lines());
    }

    private Measurement withThreads(Measurement measurement) {
        return measurement.with("threads", Loaded.THREADS);
    }
}
