package org.musubi.benchmarks.pipeline;

import java.util.List;
import org.musubi.benchmarks.pipeline.child.Traffic;
import org.musubi.benchmarks.pipeline.latency.Latencies;
import org.musubi.benchmarks.pipeline.latency.OpenLoop;
import org.musubi.benchmarks.pipeline.latency.Sighting;
import org.musubi.benchmarks.pipeline.latency.Toggle;
import org.musubi.benchmarks.pipeline.latency.Toggles;
import org.musubi.benchmarks.report.Measurement;

/** From when a candidate's update is due until a consumer has its event, at a steady rate. */
final class Latency {
    private Latency() {}

    static String measure(int perSecond) {
        return "latency at %d/s".formatted(perSecond);
    }

    static List<Measurement> measure(Session session, int perSecond) {
        String measure = measure(perSecond);
        Setup setup = session.setup();
        session.begin(measure);
        List<Toggle> toggles = toggles(session, perSecond);
        if (toggles.isEmpty()) {
            return List.of(session.cannot(measure, "no candidate on a shortlist changes soon"));
        }
        session.progress().say("%s for %d s".formatted(measure, setup.latency().toSeconds()));
        Traffic before = session.child().traffic();
        var loop = new OpenLoop(session.cluster(), sighting(session));
        Latencies latencies = loop.run(toggles, perSecond, setup.warmUp(), setup.latency());
        session.settle();
        session.noteTraffic(measure, session.child().traffic().since(before), latencies.written());
        return List.of(session.measured(measure, latencies.millisAt(99), "ms")
                .with("p50", latencies.millisAt(50))
                .with("p99", latencies.millisAt(99))
                .with("p99.9", latencies.millisAt(99.9))
                .with("longest", latencies.longestMillis())
                .with("measured", latencies.count())
                .with("written", latencies.written())
                .with("withoutEvent", latencies.unanswered()));
    }

    private static List<Toggle> toggles(Session session, int perSecond) {
        int wanted = (int) (perSecond * session.setup().latency().toSeconds() / 2);
        var toggles = new Toggles(session.cluster(), session.ledger(), session.feeder());
        return session.subject() == Subject.PASS_THROUGH ? toggles.any(wanted) : toggles.onShortlists(wanted);
    }

    private static Sighting sighting(Session session) {
        return session.subject() == Subject.PASS_THROUGH
                ? Sighting.byKeyAndTime()
                : Sighting.byContent(session.cluster().serdes());
    }
}
