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
 * How many updates a second the subject keeps up with on the full state. A batch is written while the subject is held, and timed
 * from when it is let go until it has settled. The first batches tell how many updates take the wanted time, and give the virtual
 * machine time to compile; one more of that size counts.
 * The hold is shorter than the group waits for a member; what could not be written by its end is written while the subject works.
 */
final class Updates {
    static final String CANDIDATES = "candidate updates";
    static final String VACANCIES = "vacancy updates";

    private static final Duration LONGEST_HOLD = Duration.ofSeconds(4);
    private static final int SMALLEST_PROBE = 500;
    private static final int LARGEST_PROBE = 20_000;
    private static final int LARGEST_BATCH = 2_000_000;
    private static final int MOST_MORE = 3;
    private static final double LONG_ENOUGH = 0.6;

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

    /**
     * A batch that is done.
     *
     * @param seconds until the subject had settled
     * @param sent by the subject
     */
    private record Batch(int updates, double seconds, Traffic sent) {
        double perSecond() {
            return updates / seconds;
        }
    }

    private List<Measurement> measure(int fewPercent) {
        session.begin(measure);
        double wanted = session.setup().updating().toMillis() / 1000.0;
        Batch last = batch(Math.max(SMALLEST_PROBE, Math.min(LARGEST_PROBE, fewPercent)));
        for (int more = 0; more < MOST_MORE && last.seconds() < wanted * LONG_ENOUGH; more++) {
            last = batch(Math.max(last.updates(), fitting(wanted, last)));
        }
        last = batch(fitting(wanted, last));
        session.noteTraffic(measure, last.sent(), (long) last.updates() * arrivalsPerUpdate);
        Traffic.Sent sent = last.sent().toAll(topic -> true);
        return List.of(session.measured(measure, last.perSecond(), "updates/s")
                .with("updates", last.updates())
                .with("seconds", last.seconds())
                .with("bytesSentPerUpdate", sent.bytes() / last.updates())
                .with("messagesSentPerUpdate", (double) sent.records() / last.updates()));
    }

    private static int fitting(double seconds, Batch batch) {
        return (int) Math.max(1, Math.min(LARGEST_BATCH, batch.perSecond() * seconds));
    }

    private Batch batch(int count) {
        List<ProducerRecord<byte[], byte[]>> records = session.feeder().prepare(count, updates);
        Traffic before = session.child().traffic();
        var batch = new Batch(count, timed(records), session.child().traffic().since(before));
        session.progress()
                .say("%s: %,d in %.1f s, %,.0f a second".formatted(measure, count, batch.seconds(), batch.perSecond()));
        return batch;
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
