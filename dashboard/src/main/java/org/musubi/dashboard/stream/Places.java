package org.musubi.dashboard.stream;

import java.util.Optional;
import java.util.function.Supplier;
import org.musubi.dashboard.events.Cursor;
import org.musubi.dashboard.events.EventReader;
import org.musubi.dashboard.events.EventRing;

/** Finds where a stream begins. */
final class Places {
    private final EventRing ring;
    private final Supplier<Cursor> snapshot;

    /** @param snapshot a cursor that is never newer than a snapshot that is taken after asking for it */
    Places(EventRing ring, Supplier<Cursor> snapshot) {
        this.ring = ring;
        this.snapshot = snapshot;
    }

    /** The place after a cursor, or a new beginning if that is no longer kept. */
    Optional<Start> after(Cursor cursor) {
        Optional<Start> place = ring.after(cursor).map(reader -> new Start(reader, id(reader)));
        return place.isPresent() ? place : again("What followed the cursor is no longer kept.");
    }

    /** A place from which a client that takes a snapshot now misses nothing. */
    Optional<Start> now() {
        return ring.after(snapshot.get()).map(reader -> new Start(reader, id(reader)));
    }

    /**
     * The same, telling the client that it has to take a snapshot.
     *
     * @param why in words, without quotation marks
     * @return empty while events come so fast that not even those since the last snapshot are kept
     */
    Optional<Start> again(String why) {
        return ring.after(snapshot.get())
                .map(reader -> new Start(reader, "id: " + reader.position().text() + reset(why)));
    }

    /** Tells the client its place without telling it of any event. */
    static String id(EventReader reader) {
        return "id: " + reader.position().text() + "\n\n";
    }

    private static String reset(String why) {
        return "\nevent: reset\ndata: {\"reason\":\"" + why + "\",\"detail\":\"Take a new snapshot from"
                + " /api/v1/shortlists; this stream goes on from before it.\"}\n\n";
    }

    /**
     * A beginning.
     *
     * @param greeting what to send first
     */
    record Start(EventReader reader, String greeting) {}
}
