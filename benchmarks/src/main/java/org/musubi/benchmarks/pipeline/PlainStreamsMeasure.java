package org.musubi.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.musubi.benchmarks.Measure;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.Run;
import org.musubi.benchmarks.pipeline.waiting.OutOfTimeException;
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
    public List<Measurement> run(Run run, Progress progress) throws InterruptedException {
        var measurements = new ArrayList<Measurement>();
        String measure = Backfill.MEASURE;
        try (var session = new Session(run, Subject.PLAIN, setup, new PlanBook(), progress)) {
            measurements.addAll(Backfill.measure(session));
            measure = Updates.CANDIDATES;
            measurements.add(Updates.ofCandidates(session));
            measure = Updates.VACANCIES;
            measurements.add(Updates.ofVacancies(session));
            session.checkShortlists();
        } catch (OutOfTimeException e) {
            measurements.add(run.notMeasured(measure, Subject.PLAIN.label(), e.getMessage()));
        }
        return measurements;
    }
}
