package org.musubi.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.musubi.benchmarks.pipeline.child.Child;
import org.musubi.benchmarks.pipeline.latency.Events;
import org.musubi.benchmarks.pipeline.latency.Sighting;
import org.musubi.benchmarks.pipeline.latency.Toggle;
import org.musubi.benchmarks.pipeline.latency.Toggles;
import org.musubi.benchmarks.pipeline.waiting.Patience;
import org.musubi.benchmarks.report.Measurement;

/**
 * From the start of a new process until the first event of changes that were written right after the start: after a clean stop,
 * and after the process was killed in the middle of its work. The changes are spread over the shards; when the events of all have come, and when everything has settled, is in the detail.
 */
final class Restarts {
    private static final int RECORDS_IN_HAND = 20_000;

    private static final int CHANGES = 12;

    private final Session session;

    private Restarts(Session session) {
        this.session = session;
    }

    static List<Measurement> measure(Session session) throws InterruptedException {
        var restarts = new Restarts(session);
        var measurements = new ArrayList<Measurement>();
        measurements.add(restarts.measure("restart after clean stop", Child::close));
        measurements.add(restarts.measure("restart after kill", restarts::killAtWork));
        String gate = session.checkShortlists();
        return measurements.stream()
                .map(measurement -> measurement.with("gate", gate))
                .toList();
    }

    /** How a process ends. */
    private interface End {
        void of(Child child);
    }

    private Measurement measure(String measure, End end) {
        session.progress().say(measure);
        List<Toggle> changes = new Toggles(session.cluster(), session.ledger(), session.feeder()).onShortlists(CHANGES);
        if (changes.isEmpty()) {
            return session.cannot(measure, "no candidate on a shortlist changes soon");
        }
        end.of(session.child());
        try (var events = new Events(session.cluster())) {
            var clock = new Clock();
            session.startChild(measure);
            write(changes.stream().map(Toggle::changed));
            Map<String, Set<String>> awaited =
                    changes.stream().collect(Collectors.toMap(Toggle::pair, Toggle::afterwards));
            awaitEvents(events, awaited, changes.size() - 1);
            double first = clock.seconds();
            awaitEvents(events, awaited, 0);
            double last = clock.seconds();
            session.settle();
            double settled = clock.seconds();
            write(changes.stream().map(Toggle::original));
            session.settle();
            return session.measured(measure, first, "s")
                    .with("changes", changes.size())
                    .with("secondsToLastEvent", last)
                    .with("secondsToSettled", settled);
        }
    }

    private void write(Stream<ProducerRecord<byte[], byte[]>> records) {
        session.feeder().write(records.toList());
        session.feeder().flush();
    }

    private void awaitEvents(Events events, Map<String, Set<String>> awaited, int left) {
        Sighting sighting = Sighting.byContent(session.cluster().serdes());
        Patience patience = Patience.of(session.setup().limit());
        while (awaited.size() > left) {
            patience.check("The event of a change has not come");
            session.child().check();
            events.poll().stream()
                    .map(sighting::see)
                    .filter(sight ->
                            awaited.getOrDefault(sight.about(), Set.of()).contains(sight.tells()))
                    .forEach(sight -> awaited.remove(sight.about()));
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
