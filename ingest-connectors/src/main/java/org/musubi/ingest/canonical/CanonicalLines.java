package org.musubi.ingest.canonical;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.canonical.LineOutcome.Taken;
import org.musubi.ingest.canonical.LineOutcome.Withdrawn;
import org.musubi.schemas.topics.RecordKind;

/** Reads canonical lines. */
public final class CanonicalLines {
    /** Longest line, in bytes, without its line end. */
    public static final int MAX_BYTES = 262_144;

    private static final String WITHDRAWN = "withdrawn";

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
            return refused(Reason.ofLine(ReasonCode.LINE_TOO_LONG, message));
        }
        try {
            return read(KindShape.of(kind), JsonObjects.parse(line));
        } catch (UnreadableLineException e) {
            return refused(e.reason());
        }
    }

    private static LineOutcome read(KindShape kind, ObjectNode object) {
        var refusals = new Refusals();
        var spot = Spot.root(refusals);
        Optional<String> key = kind.key(object, Spot.root(new Refusals()));
        Optional<Boolean> withdrawn = Property.orElse(WITHDRAWN, FlagShape.FLAG, false)
                .read(object, spot)
                .map(Boolean.class::cast);
        object.remove(WITHDRAWN);
        return withdrawn.orElse(false)
                ? withdrawal(kind, object, key, spot)
                : kind.shape()
                        .read(object, spot)
                        .filter(record -> refusals.isEmpty())
                        .<LineOutcome>map(record -> taken(kind, key, record))
                        .orElseGet(() -> new Refused(key, refusals.all()));
    }

    private static LineOutcome taken(KindShape kind, Optional<String> key, SpecificRecord record) {
        String id = key.orElseThrow();
        return new Taken(id, record, kind.topic(id));
    }

    private static LineOutcome withdrawal(KindShape kind, ObjectNode object, Optional<String> key, Spot spot) {
        kind.key(object, spot);
        var unknown = Refusals.only(ReasonCode.UNKNOWN_FIELD);
        kind.shape().read(object, Spot.root(unknown));
        unknown.all().forEach(spot.refusals()::add);
        return key.filter(id -> spot.refusals().isEmpty())
                .<LineOutcome>map(id -> new Withdrawn(id, kind.topic(id)))
                .orElseGet(() -> new Refused(key, spot.refusals().all()));
    }

    private static Refused refused(Reason reason) {
        return new Refused(Optional.empty(), List.of(reason));
    }
}
