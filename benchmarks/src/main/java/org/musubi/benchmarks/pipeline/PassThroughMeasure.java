package org.musubi.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.musubi.benchmarks.Measure;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.Run;
import org.musubi.benchmarks.report.Measurement;

/** The ceiling: the same bytes through the same hops. Comes after the matcher, whose messages it repeats. */
final class PassThroughMeasure implements Measure {
    private final Setup setup;
    private final PlanBook plans;

    PassThroughMeasure(Setup setup, PlanBook plans) {
        this.setup = setup;
        this.plans = plans;
    }

    @Override
    public String name() {
        return "pass-through";
    }

    @Override
    public List<Measurement> run(Run run, Progress progress) throws InterruptedException {
        if (plans.isEmpty()) {
            return List.of(run.notMeasured(
                    Backfill.MEASURE, Subject.PASS_THROUGH.label(), "needs the measure pipeline in the same run"));
        }
        var measurements = new ArrayList<Measurement>();
        try (var session = new Session(run, Subject.PASS_THROUGH, setup, plans, progress)) {
            measurements.addAll(Backfill.measure(session));
            measurements.add(Updates.ofCandidates(session));
            measurements.add(Updates.ofVacancies(session));
            for (int rate : setup.rates()) {
                measurements.add(Latency.measure(session, rate));
            }
        }
        return measurements;
    }
}
