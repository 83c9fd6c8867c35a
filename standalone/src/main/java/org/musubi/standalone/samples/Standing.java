package org.musubi.standalone.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.musubi.standalone.samples.Dice.Range;
import org.musubi.standalone.samples.Profile.Organisations;

/** Names and suspensions of invented organisations. */
record Standing(Organisations organisations, LocalDate asOf) {
    String name(Dice dice, List<String> trades) {
        return String.join(
                " ",
                dice.oneOf(organisations.first()),
                dice.oneOf(organisations.second()),
                dice.oneOf(trades),
                "(sample)");
    }

    /** Adds a suspension to some organisations: in force, or over since long. */
    void suspendSome(ObjectNode line, Dice dice, List<String> reasons) {
        double point = dice.unit();
        if (point < organisations.suspended()) {
            suspend(line, daysAgo(dice, organisations.suspendedDaysAgo()), null, dice.oneOf(reasons));
        } else if (point < organisations.suspended() + organisations.onceSuspended()) {
            LocalDate from = daysAgo(dice, organisations.onceSuspendedDaysAgo());
            suspend(line, from, from.plusMonths(6), dice.oneOf(reasons));
        }
    }

    /** A day so long before the as-of date. */
    LocalDate daysAgo(Dice dice, Range days) {
        return asOf.minusDays(dice.within(days));
    }

    private static void suspend(ObjectNode line, LocalDate from, LocalDate to, String reason) {
        ObjectNode suspension = line.putArray("suspensions").addObject().put("from", from.toString());
        if (to != null) {
            suspension.put("to", to.toString());
        }
        suspension.put("reason", reason);
    }
}
