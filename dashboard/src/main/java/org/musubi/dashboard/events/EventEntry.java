package org.musubi.dashboard.events;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** An event in the ring, encoded once for everybody as it goes over an event stream. Never changes. */
public final class EventEntry {
    private static final byte[] ID = "id: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MATCH = "\nevent: match\ndata: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REMOVED = "\nevent: removed\ndata: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\n\n".getBytes(StandardCharsets.US_ASCII);

    private final EventFacts facts;
    private final byte[] encoded;
    private final int idLength;
    private final long sequence;
    private final Origin origin;

    EventEntry(long sequence, Origin origin, String cursor, EventFacts facts, byte[] json) {
        this.sequence = sequence;
        this.origin = origin;
        this.facts = facts;
        this.idLength = cursor.length();
        this.encoded = encode(cursor, facts, json);
    }

    /** What the event can be asked for by. */
    public EventFacts facts() {
        return facts;
    }

    /** The event as a stream sends it: {@code id}, {@code event}, {@code data} and an empty line. */
    public void writeTo(ByteArrayOutputStream stream) {
        stream.writeBytes(encoded);
    }

    /** How many bytes that is. */
    public int length() {
        return encoded.length;
    }

    /** The place after this event. */
    public String cursor() {
        return new String(encoded, ID.length, idLength, StandardCharsets.US_ASCII);
    }

    /** The event as a JSON object. */
    public String json() {
        int start = ID.length + idLength + (facts.isRemoval() ? REMOVED : MATCH).length;
        return new String(encoded, start, encoded.length - END.length - start, StandardCharsets.UTF_8);
    }

    long sequence() {
        return sequence;
    }

    Origin origin() {
        return origin;
    }

    private static byte[] encode(String cursor, EventFacts facts, byte[] json) {
        byte[] kind = facts.isRemoval() ? REMOVED : MATCH;
        var bytes = new ByteArrayOutputStream(ID.length + cursor.length() + kind.length + json.length + END.length);
        bytes.writeBytes(ID);
        bytes.writeBytes(cursor.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(kind);
        bytes.writeBytes(json);
        bytes.writeBytes(END);
        return bytes.toByteArray();
    }

    /**
     * Where the event came from.
     *
     * @param source its partition
     * @param offset its offset there
     * @param previousOffset offset of the event before it in the partition; of what was before all that is read, if there is none
     * @param previousSequence where that one stands in the ring; -1 if there is none
     */
    record Origin(Source source, long offset, long previousOffset, long previousSequence) {}
}
