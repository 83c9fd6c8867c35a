package org.musubi.benchmarks.pipeline;

import java.util.List;
import org.musubi.benchmarks.pipeline.child.Traffic;
import org.musubi.benchmarks.pipeline.waiting.Patience;
import org.musubi.benchmarks.report.Measurement;
import org.musubi.benchmarks.workload.Workload;

/** The topics are full; from the start of the subject until every shortlist has settled. */
final class Backfill {
    static final String MEASURE = "backfill";

    private static final double MILLION = 1e6;

    private Backfill() {}

    static List<Measurement> measure(Session session) throws InterruptedException {
        Workload workload = session.ledger().workload();
        long records = session.feeder().fill(workload, session.progress());
        session.progress().say("taking in %,d records".formatted(records));
        session.begin(MEASURE);
        var clock = new Clock();
        session.startChild(MEASURE);
        session.child().awaitRunning(Patience.of(session.setup().limit()));
        double running = clock.seconds();
        session.settle();
        double seconds = clock.seconds();
        Traffic sent = session.child().traffic();
        int candidates = workload.size().candidates();
        session.noteTraffic(
                MEASURE,
                sent,
                candidates + (records - candidates) * session.setup().shards());
        session.progress().say("settled after %.1f s".formatted(seconds));
        return List.of(session.measured(MEASURE, seconds, "s")
                .with("records", records)
                .with("recordsPerSecond", Math.round(records / seconds))
                .with("secondsUntilRunning", running)
                .with("megabytesSent", sent.toAll(topic -> true).bytes() / MILLION)
                .with("gate", session.checkShortlists()));
    }
}
