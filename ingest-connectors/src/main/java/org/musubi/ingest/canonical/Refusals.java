package org.musubi.ingest.canonical;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;

/** The reasons found so far in one line. Listed up to a limit, so that a rejection always fits in a message. */
final class Refusals {
    private static final int LISTED = 200;

    private final Predicate<ReasonCode> wanted;
    private final List<Reason> reasons = new ArrayList<>();
    private int count;

    Refusals() {
        this(code -> true);
    }

    private Refusals(Predicate<ReasonCode> wanted) {
        this.wanted = wanted;
    }

    /** Keeps reasons of one code and drops the others. */
    static Refusals only(ReasonCode code) {
        return new Refusals(code::equals);
    }

    void add(Reason reason) {
        count++;
        if (!wanted.test(reason.code())) {
            return;
        }
        if (reasons.size() < LISTED) {
            reasons.add(reason);
        } else if (reasons.size() == LISTED) {
            String message = "only the first " + LISTED + " faults are listed; mend them and send the line again";
            reasons.add(Reason.ofWhole(ReasonCode.TOO_MANY_REASONS, message));
        }
    }

    /** How many reasons were given, also those that are not kept. */
    int count() {
        return count;
    }

    boolean isEmpty() {
        return reasons.isEmpty();
    }

    List<Reason> all() {
        return List.copyOf(reasons);
    }
}
