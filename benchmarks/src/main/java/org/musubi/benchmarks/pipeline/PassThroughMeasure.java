package org.musubi.benchmarks.pipeline;

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
    public List<Measurement> run(Run run, Progress progress) throws Exception {
        if (!plans.areFor(run.workload())) {
            return List.of(run.notMeasured(
                    Backfill.MEASURE, Subject.PASS_THROUGH.label(), "needs the measure pipeline before it"));
        }
        try (var session = new Session(run, Subject.PASS_THROUGH, setup, plans, progress)) {
            var findings = new Findings(session);
            findings.add(Backfill.MEASURE, () -> Backfill.measure(session));
            findings.add(Updates.CANDIDATES, () -> Updates.ofCandidates(session));
            findings.add(Updates.VACANCIES, () -> Updates.ofVacancies(session));
            for (int rate : setup.rates()) {
                findings.add(Latency.measure(rate), () -> Latency.measure(session, rate));
            }
            findings.add(Footprint.MEASURE, () -> Footprint.measure(session));
            return findings.all();
        }
    }
}
