package org.musubi.benchmarks.pipeline;

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
    public List<Measurement> run(Run run, Progress progress) throws Exception {
        plans.startOver(run.workload());
        try (var session = new Session(run, Subject.MATCHER, setup, plans, progress)) {
            var findings = new Findings(session);
            findings.add(Backfill.MEASURE, () -> Backfill.measure(session));
            findings.add(Updates.CANDIDATES, () -> Updates.ofCandidates(session));
            findings.add(Updates.VACANCIES, () -> Updates.ofVacancies(session));
            for (int rate : setup.rates()) {
                findings.add(Latency.measure(rate), () -> Latency.measure(session, rate));
            }
            findings.add(PolicyChange.MEASURE, () -> PolicyChange.measure(session));
            findings.add(Footprint.MEASURE, () -> Footprint.measure(session));
            findings.add("restart", () -> Restarts.measure(session));
            return findings.all();
        }
    }
}
