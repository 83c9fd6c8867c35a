package org.musubi.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.musubi.benchmarks.pipeline.waiting.OutOfTimeException;
import org.musubi.benchmarks.report.Measurement;

/**
 * What has been found out about a subject so far. When the subject does not finish something in time, that is what is found out,
 * and nothing more is asked of it.
 */
final class Findings {
    private final Session session;
    private final List<Measurement> all = new ArrayList<>();
    private String gaveUp = "";

    Findings(Session session) {
        this.session = session;
    }

    /** One measure, or several that go together. */
    void add(String measure, Callable<List<Measurement>> work) throws Exception {
        if (!gaveUp.isEmpty()) {
            all.add(session.cannot(measure, "not tried, for it did not finish: " + gaveUp));
            return;
        }
        try {
            all.addAll(work.call());
        } catch (OutOfTimeException e) {
            gaveUp = measure;
            session.progress().say("%s: %s".formatted(measure, e.getMessage()));
            all.add(session.cannot(measure, e.getMessage()));
        }
    }

    List<Measurement> all() {
        return List.copyOf(all);
    }
}
