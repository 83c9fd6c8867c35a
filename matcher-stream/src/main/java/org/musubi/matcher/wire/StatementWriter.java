package org.musubi.matcher.wire;

import static org.musubi.matcher.wire.StatementFormat.ABSENT;
import static org.musubi.matcher.wire.StatementFormat.PRESENT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.musubi.matcher.merge.JobOrder;
import org.musubi.matcher.merge.Statement;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Money;

/**
 * Writes statements as schema {@code Statement} has them, in Avro's single-object encoding. The same statement is always the
 * same bytes. It is done by hand, field by field, because most of the time of a settling went into generic code for it; a
 * test holds it against the generated class. Not safe for use by several threads.
 */
public final class StatementWriter {
    private final BinaryOut out = new BinaryOut();
    private final Map<String, Integer> agencies = new LinkedHashMap<>();
    private final List<Cap> caps = new ArrayList<>(); // few: one for each rule that binds

    /** The bytes of a statement. */
    public byte[] write(Statement statement) {
        StatementFormat.HEADER.begin(out);
        writeOrder(statement.order());
        writeReason(statement.goneBecause());
        int digits = statement
                .order()
                .map(order -> Money.minorUnitDigits(order.currency()))
                .orElse(0);
        writeBest(statement.best(), digits);
        return out.toByteArray();
    }

    private void writeOrder(Optional<JobOrder> maybe) {
        if (maybe.isEmpty()) {
            out.writeIndex(ABSENT);
            return;
        }
        JobOrder order = maybe.get();
        out.writeIndex(PRESENT);
        out.writeString(order.employerId());
        out.writeString(order.destination());
        out.writeString(order.region());
        out.writeString(order.status());
        out.writeString(order.field());
        out.writeInt(order.openings());
        out.writeInt(order.size());
        out.writeString(order.currency());
        PackedMoney.write(order.monthlyWage().amount(), Money.minorUnitDigits(order.currency()), out);
        out.startArray(order.acceptedOrigins().size());
        for (String origin : order.acceptedOrigins()) {
            out.writeString(origin);
        }
        out.endArray();
    }

    private void writeReason(Optional<String> maybe) {
        out.writeIndex(maybe.isEmpty() ? ABSENT : PRESENT);
        if (maybe.isPresent()) {
            out.writeString(maybe.get());
        }
    }

    private void writeBest(List<Match> best, int digits) {
        int[] capPlaces = collectTables(best);
        out.startArray(agencies.size());
        for (String agencyId : agencies.keySet()) {
            out.writeString(agencyId);
        }
        out.endArray();
        out.startArray(caps.size());
        for (Cap cap : caps) {
            out.writeString(cap.ruleId());
            PackedMoney.write(cap.limit(), digits, out);
        }
        out.endArray();
        out.startArray(best.size());
        for (int i = 0; i < capPlaces.length; i++) {
            writeEntry(best.get(i), capPlaces[i], digits);
        }
        out.endArray();
    }

    private int[] collectTables(List<Match> best) {
        agencies.clear();
        caps.clear();
        var capPlaces = new int[best.size()];
        for (int i = 0; i < capPlaces.length; i++) {
            Match match = best.get(i);
            agencies.putIfAbsent(match.agencyId(), agencies.size());
            var cap = new Cap(match.capRuleId(), match.cap());
            int place = caps.indexOf(cap);
            if (place < 0) {
                place = caps.size();
                caps.add(cap);
            }
            capPlaces[i] = place;
        }
        return capPlaces;
    }

    private void writeEntry(Match match, int capPlace, int digits) {
        if (!StatementFormat.hasOrigin(match.candidateId(), match.origin())) {
            throw new IllegalArgumentException("a candidate's id begins with the origin");
        }
        out.writeString(match.candidateId());
        out.writeInt(agencies.get(match.agencyId()));
        out.writeInt(capPlace);
        out.writeLong(PackedScore.of(match.score()));
        PackedMoney.write(match.workerPaid(), digits, out);
    }

    /** Equal only where the limits have the same digits, so that each comes back as it was. */
    private record Cap(String ruleId, BigDecimal limit) {}
}
