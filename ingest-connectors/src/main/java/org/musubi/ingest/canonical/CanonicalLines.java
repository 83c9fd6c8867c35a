package org.musubi.ingest.canonical;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.canonical.LineOutcome.Taken;
import org.musubi.ingest.canonical.LineOutcome.Withdrawn;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.schemas.topics.RecordKind;

/** Reads canonical lines. */
public final class CanonicalLines {
    /** Longest line, in bytes, without its line end. */
    public static final int MAX_BYTES = 262_144;

    private static final Property WITHDRAWN = Property.orElse("withdrawn", FlagShape.FLAG, false);

    private CanonicalLines() {}

    /**
     * Reads one line. Never throws, whatever the bytes.
     *
     * @param kind what the line should hold
     * @param line the line without its line end
     */
    public static LineOutcome read(RecordKind kind, byte[] line) {
        if (line.length > MAX_BYTES) {
            String message = "line is longer than " + MAX_BYTES + " bytes; write one record a line";
            return refused(Reason.ofWhole(ReasonCode.LINE_TOO_LONG, message));
        }
        try {
            return read(KindShape.of(kind), JsonObjects.parse(line));
        } catch (UnreadableLineException e) {
            return refused(e.reason());
        }
    }

    /**
     * Reads one object, as if it had stood in a line that withdraws nothing.
     *
     * @param kind what it should hold
     */
    public static LineOutcome read(RecordKind kind, Fields fields) {
        return read(KindShape.of(kind), fields, new Refusals());
    }

    /**
     * Reads the key of one object, as if it had stood in a line that withdraws it.
     *
     * @param kind what it should hold
     */
    public static LineOutcome withdraw(RecordKind kind, Fields fields) {
        return withdrawal(KindShape.of(kind), fields, Spot.root(new Refusals()));
    }

    private static LineOutcome read(KindShape kind, ObjectNode object) {
        var refusals = new Refusals();
        var spot = Spot.root(refusals);
        Given flag = Given.of(object.path(WITHDRAWN.name()));
        Optional<Boolean> withdrawn = WITHDRAWN.read(flag, spot).map(Boolean.class::cast);
        object.remove(WITHDRAWN.name());
        Fields fields = Fields.of(object);
        return withdrawn.orElse(false) ? withdrawal(kind, fields, spot) : read(kind, fields, refusals);
    }

    private static LineOutcome read(KindShape kind, Fields fields, Refusals refusals) {
        return kind.shape()
                .read(fields, Spot.root(refusals))
                .filter(record -> refusals.isEmpty())
                .<LineOutcome>map(record -> taken(kind, record))
                .orElseGet(() -> new Refused(kind.key(fields, Spot.root(new Refusals())), refusals.all()));
    }

    private static LineOutcome taken(KindShape kind, SpecificRecord record) {
        String key = kind.key(record);
        return new Taken(key, record, kind.topic(key));
    }

    private static LineOutcome withdrawal(KindShape kind, Fields fields, Spot spot) {
        Optional<String> key = kind.key(fields, spot);
        var unknown = Refusals.only(ReasonCode.UNKNOWN_FIELD);
        kind.shape().read(fields, Spot.root(unknown));
        unknown.all().forEach(spot.refusals()::add);
        return key.filter(id -> spot.refusals().isEmpty())
                .<LineOutcome>map(id -> new Withdrawn(id, kind.topic(id)))
                .orElseGet(() -> new Refused(key, spot.refusals().all()));
    }

    private static Refused refused(Reason reason) {
        return new Refused(Optional.empty(), List.of(reason));
    }
}
