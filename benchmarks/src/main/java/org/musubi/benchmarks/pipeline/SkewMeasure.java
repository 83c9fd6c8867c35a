package org.musubi.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.musubi.benchmarks.Measure;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.Run;
import org.musubi.benchmarks.report.Measurement;
import org.musubi.benchmarks.workload.Mix;
import org.musubi.benchmarks.workload.Workload;

/** Sustained updates of candidates where one field holds 66 % of all, and where every field holds the same. */
final class SkewMeasure implements Measure {
    private static final List<Mix> MIXES = List.of(Mix.UNIFORM, Mix.SKEW_66);

    private final Setup setup;

    SkewMeasure(Setup setup) {
        this.setup = setup;
    }

    @Override
    public String name() {
        return "skew";
    }

    @Override
    public List<Measurement> run(Run run, Progress progress) throws Exception {
        var measurements = new ArrayList<Measurement>();
        for (Mix mix : MIXES) {
            var workload =
                    new Workload(run.workload().size(), mix, run.workload().seed());
            var mixed = new Run(workload, run.folder());
            try (var session = new Session(mixed, Subject.MATCHER, setup, new PlanBook(), progress)) {
                var findings = new Findings(session);
                findings.add(Backfill.MEASURE, () -> Backfill.measure(session));
                findings.add(Updates.CANDIDATES, () -> Updates.ofCandidates(session));
                measurements.addAll(findings.all());
            }
        }
        return measurements;
    }
}
