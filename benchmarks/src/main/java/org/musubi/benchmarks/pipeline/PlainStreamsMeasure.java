package org.musubi.benchmarks.pipeline;

import java.util.List;
import org.musubi.benchmarks.Measure;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.Run;
import org.musubi.benchmarks.report.Measurement;

/** What is written in an afternoon. It may not finish. */
final class PlainStreamsMeasure implements Measure {
    private final Setup setup;

    PlainStreamsMeasure(Setup setup) {
        this.setup = setup;
    }

    @Override
    public String name() {
        return "streams";
    }

    @Override
    public List<Measurement> run(Run run, Progress progress) throws Exception {
        try (var session = new Session(run, Subject.PLAIN, setup, new PlanBook(), progress)) {
            var findings = new Findings(session);
            findings.add(Backfill.MEASURE, () -> Backfill.measure(session));
            findings.add(Updates.CANDIDATES, () -> Updates.ofCandidates(session));
            findings.add(Updates.VACANCIES, () -> {
                List<Measurement> updates = Updates.ofVacancies(session);
                String gate = session.checkShortlists();
                return updates.stream().map(update -> update.with("gate", gate)).toList();
            });
            return findings.all();
        }
    }
}
