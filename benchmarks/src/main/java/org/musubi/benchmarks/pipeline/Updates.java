package org.musubi.benchmarks.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.musubi.benchmarks.pipeline.child.Traffic;
import org.musubi.benchmarks.pipeline.waiting.Patience;
import org.musubi.benchmarks.report.Measurement;

/**
 * How many updates a second the subject keeps up with on the full state. A small batch tells how many updates take the wanted
 * time; that many are then written while the subject is held, and timed from when it is let go until it has settled. The hold
 * is shorter than the group waits for a member; what could not be written by its end is written while the subject works.
 */
final class Updates {
    static final String CANDIDATES = "candidate updates";
    static final String VACANCIES = "vacancy updates";

    private static final Duration LONGEST_HOLD = Duration.ofSeconds(4);
    private static final int SMALLEST_PROBE = 500;
    private static final int LARGEST_PROBE = 20_000;
    private static final int LARGEST_BATCH = 2_000_000;

    private final Session session;
    private final String measure;
    private final IntFunction<SpecificRecord> updates;
    private final int arrivalsPerUpdate;

    private Updates(Session session, String measure, IntFunction<SpecificRecord> updates, int arrivalsPerUpdate) {
        this.session = session;
        this.measure = measure;
        this.updates = updates;
        this.arrivalsPerUpdate = arrivalsPerUpdate;
    }

    static List<Measurement> ofCandidates(Session session) {
        return new Updates(session, CANDIDATES, session.ledger().candidateUpdates(), 1)
                .measure(session.ledger().workload().size().candidates() / 50);
    }

    static List<Measurement> ofVacancies(Session session) {
        int shards = session.setup().shards();
        return new Updates(session, VACANCIES, session.ledger().vacancyUpdates(), shards)
                .measure(session.ledger().workload().size().vacancies() / 50);
    }

    private List<Measurement> measure(int fewPercent) {
        session.prepareFor(measure);
        int probe = Math.max(SMALLEST_PROBE, Math.min(LARGEST_PROBE, fewPercent));
        double probed = probe / timed(session.feeder().prepare(probe, updates));
        int count = (int) Math.max(
                probe,
                Math.min(LARGEST_BATCH, probed * session.setup().updating().toMillis() / 1000));
        session.progress().say("%s: %,d a second in a first batch; now %,d".formatted(measure, (long) probed, count));
        List<ProducerRecord<byte[], byte[]>> batch = session.feeder().prepare(count, updates);
        Traffic before = session.child().traffic();
        double seconds = timed(batch);
        Traffic sent = session.child().traffic().since(before);
        session.noteTraffic(measure, sent, (long) count * arrivalsPerUpdate);
        session.progress().say("%s: %,.0f a second".formatted(measure, count / seconds));
        return List.of(session.measured(measure, count / seconds, "updates/s")
                .with("updates", count)
                .with("seconds", seconds)
                .with("bytesSentPerUpdate", sent.toAll(topic -> true).bytes() / count)
                .with(
                        "messagesSentPerUpdate",
                        (double) sent.toAll(topic -> true).records() / count));
    }

    private double timed(List<ProducerRecord<byte[], byte[]>> batch) {
        session.child().hold();
        int written;
        try {
            written = session.feeder().writeWithin(batch, Patience.of(LONGEST_HOLD));
        } finally {
            session.child().letGo();
        }
        var clock = new Clock();
        session.feeder().write(batch.subList(written, batch.size()));
        session.feeder().flush();
        session.settle();
        return clock.seconds();
    }
}
