package org.musubi.benchmarks.pipeline;

import java.util.List;
import org.musubi.benchmarks.report.Measurement;

/** A cap rule that bears on every vacancy gets other numbers: until every shortlist has settled. */
final class PolicyChange {
    static final String MEASURE = "cap rule change";

    private PolicyChange() {}

    static List<Measurement> measure(Session session) throws InterruptedException {
        var change = session.feeder().prepare(session.ledger().policyChange());
        session.progress().say("a cap rule changes");
        var clock = new Clock();
        session.feeder().write(change);
        session.feeder().flush();
        session.settle();
        double seconds = clock.seconds();
        return List.of(session.measured(MEASURE, seconds, "s").with("gate", session.checkShortlists()));
    }
}
