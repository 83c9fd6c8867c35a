package org.musubi.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.musubi.benchmarks.Measure;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.Run;
import org.musubi.benchmarks.report.Measurement;

/** The matcher: everything. */
final class MatcherMeasure implements Measure {
    private final Setup setup;
    private final PlanBook plans;

    MatcherMeasure(Setup setup, PlanBook plans) {
        this.setup = setup;
        this.plans = plans;
    }

    @Override
    public String name() {
        return "pipeline";
    }

    @Override
    public List<Measurement> run(Run run, Progress progress) throws InterruptedException {
        var measurements = new ArrayList<Measurement>();
        try (var session = new Session(run, Subject.MATCHER, setup, plans, progress)) {
            measurements.addAll(Backfill.measure(session));
            measurements.add(Updates.ofCandidates(session));
            measurements.add(Updates.ofVacancies(session));
            for (int rate : setup.rates()) {
                measurements.add(Latency.measure(session, rate));
            }
            measurements.add(PolicyChange.measure(session));
            measurements.addAll(Restarts.measure(session));
        }
        return measurements;
    }
}
