package org.musubi.matcher.wire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.musubi.matcher.merge.Change;
import org.musubi.matcher.merge.JobOrder;
import org.musubi.matcher.merge.Shortlist;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Score;

/**
 * Writes shortlists and match events as schemas {@code Shortlist} and {@code MatchEvent} have them, field by field: a bulk load
 * makes tens of thousands a second. A test holds it against the generated classes. May be used by several threads.
 */
final class OutputWriter {
    private static final int ABSENT = 0;
    private static final int PRESENT = 1;
    private static final int MOST_BITS = 63;

    // Whoever writes takes the desk and puts it back; a second thread at the same moment makes its own.
    private final AtomicReference<Desk> spare = new AtomicReference<>();

    /** A buffer, and what the events of a vacancy, which are written one after the other, have in common. */
    private static final class Desk {
        private final BinaryOut out = new BinaryOut();
        private JobOrder order;
        private byte[] texts;

        @SuppressWarnings("ReferenceEquality") // enough: to compare the texts would cost as much as to write them
        void writeTexts(JobOrder next) {
            if (next != order) {
                var own = new BinaryOut().open();
                writeTextsOf(next, own);
                texts = own.toByteArray();
                order = next;
            }
            out.write(texts);
        }
    }

    /** The bytes of an event after a header. */
    byte[] event(byte[] header, Publication.Event event) {
        Desk desk = take();
        BinaryOut out = desk.out.open(header);
        Change change = event.change();
        Match match = change.match();
        out.writeIndex(place(change.type()));
        out.writeString(event.vacancyId());
        out.writeString(match.candidateId());
        out.writeString(match.origin());
        out.writeString(match.agencyId());
        desk.writeTexts(change.order());
        writeAssessment(match, change.order().currency(), out);
        if (change.reason().isPresent()) {
            out.writeIndex(PRESENT);
            out.writeString(change.reason().get());
        } else {
            out.writeIndex(ABSENT);
        }
        writeDate(event.asOf(), out);
        return giveBack(desk);
    }

    /** The bytes of a shortlist after a header. */
    byte[] shortlist(byte[] header, Publication.Shortlisted shortlisted) {
        Desk desk = take();
        BinaryOut out = desk.out.open(header);
        Shortlist shortlist = shortlisted.shortlist().orElseThrow();
        JobOrder order = shortlist.order();
        String currency = order.currency();
        out.writeString(shortlisted.vacancyId());
        desk.writeTexts(order);
        out.writeInt(order.openings());
        out.writeInt(order.size());
        out.writeIndex(PRESENT);
        writePlain(order.monthlyWage().amount(), out);
        out.writeString(currency);
        writeDate(shortlisted.asOf(), out);
        List<Match> entries = shortlist.entries();
        out.startArray(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Match match = entries.get(i);
            out.writeInt(i + 1);
            out.writeString(match.candidateId());
            out.writeString(match.origin());
            out.writeString(match.agencyId());
            writeAssessment(match, currency, out);
        }
        out.endArray();
        return giveBack(desk);
    }

    private Desk take() {
        Desk desk = spare.getAndSet(null);
        return desk == null ? new Desk() : desk;
    }

    private byte[] giveBack(Desk desk) {
        byte[] bytes = desk.out.toByteArray();
        spare.set(desk);
        return bytes;
    }

    /** The symbols are those of the schema, in its order; a test compares them. */
    @SuppressWarnings("EnumOrdinal")
    private static int place(Change.Type type) {
        return type.ordinal();
    }

    private static void writeTextsOf(JobOrder order, BinaryOut out) {
        out.writeString(order.employerId());
        out.writeString(order.destination());
        out.writeString(order.region());
        out.writeString(order.status());
        out.writeString(order.field());
    }

    private static void writeAssessment(Match match, String currency, BinaryOut out) {
        Score score = match.score();
        out.writeInt(score.total());
        out.writeInt(score.language());
        out.writeInt(score.experience());
        out.writeInt(score.region());
        out.writeInt(score.cost());
        out.writeInt(score.needs());
        writePlain(match.workerPaid(), out);
        writePlain(match.cap(), out);
        out.writeString(currency);
        out.writeString(match.capRuleId());
    }

    private static void writePlain(BigDecimal amount, BinaryOut out) {
        int scale = amount.scale();
        if (scale >= 0
                && scale <= BinaryOut.MOST_SCALE
                && amount.signum() >= 0
                && amount.unscaledValue().bitLength() <= MOST_BITS) {
            out.writePlain(amount.unscaledValue().longValue(), scale);
        } else {
            out.writeString(amount.toPlainString());
        }
    }

    private static void writeDate(LocalDate date, BinaryOut out) {
        out.writeInt(Math.toIntExact(date.toEpochDay()));
    }
}
