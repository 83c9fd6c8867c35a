package org.musubi.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.musubi.benchmarks.pipeline.child.Child;
import org.musubi.benchmarks.pipeline.cluster.Disk;
import org.musubi.benchmarks.pipeline.latency.Events;
import org.musubi.benchmarks.pipeline.latency.Sighting;
import org.musubi.benchmarks.pipeline.latency.Toggle;
import org.musubi.benchmarks.pipeline.latency.Toggles;
import org.musubi.benchmarks.pipeline.waiting.Patience;
import org.musubi.benchmarks.report.Measurement;

/**
 * From the start of a new process until the event of a change that was written right after the start: after a clean stop, after
 * the process was killed in the middle of its work, and after it was killed and its folder of state lost.
 */
final class Restarts {
    private static final int RECORDS_IN_HAND = 20_000;

    private final Session session;
    private final List<Toggle> changes;

    private Restarts(Session session) {
        this.session = session;
        this.changes = new Toggles(session.cluster(), session.ledger(), session.feeder()).onShortlists(3);
    }

    static List<Measurement> measure(Session session) throws InterruptedException {
        var restarts = new Restarts(session);
        var measurements = new ArrayList<Measurement>();
        measurements.add(restarts.measure(0, "restart after clean stop", Child::close));
        measurements.add(restarts.measure(1, "restart after kill", restarts::killAtWork));
        measurements.add(restarts.measure(2, "restart after kill, state lost", child -> {
            restarts.killAtWork(child);
            Disk.delete(session.state());
        }));
        String gate = session.checkShortlists();
        return measurements.stream()
                .map(measurement -> measurement.with("gate", gate))
                .toList();
    }

    /** How a process ends. */
    private interface End {
        void of(Child child);
    }

    private Measurement measure(int number, String measure, End end) {
        if (number >= changes.size()) {
            return session.cannot(measure, "too few candidates on shortlists pay anything");
        }
        session.progress().say(measure);
        Toggle change = changes.get(number);
        end.of(session.child());
        double seconds;
        try (var events = new Events(session.cluster())) {
            long start = System.nanoTime();
            session.startChild(measure);
            session.feeder().write(List.of(change.changed()));
            session.feeder().flush();
            awaitEvent(events, change);
            seconds = (System.nanoTime() - start) / 1e9;
        }
        session.feeder().write(List.of(change.original()));
        session.feeder().flush();
        session.settle();
        return session.measured(measure, seconds, "s").with("until", "first event of a change written after the start");
    }

    private void awaitEvent(Events events, Toggle change) {
        Sighting sighting = Sighting.byContent(session.cluster().serdes());
        Patience patience = Patience.of(session.setup().limit());
        while (events.poll().stream().noneMatch(event -> sighting.seen(event).equals(change.changedToken()))) {
            patience.waitALittle("The event of a change has not come");
            session.child().check();
        }
    }

    /** Kills the process when it has begun to take in some records; they say what it knows already. */
    private void killAtWork(Child child) {
        int candidates = session.ledger().workload().size().candidates();
        var again = session.feeder().prepare(Math.min(RECORDS_IN_HAND, candidates), session.ledger()::candidate);
        long before = session.settling().taken();
        session.feeder().write(again);
        session.feeder().flush();
        Patience patience = Patience.of(session.setup().limit());
        while (session.settling().taken() == before) {
            patience.waitALittle("Nothing was taken in");
        }
        child.kill();
    }
}
