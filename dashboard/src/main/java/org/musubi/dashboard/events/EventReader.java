package org.musubi.dashboard.events;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A place in the ring from which somebody reads on. For one thread at a time. */
public final class EventReader {
    private final EventRing ring;
    private final Cursor known;
    private long next;
    private Optional<EventEntry> last = Optional.empty();

    EventReader(EventRing ring, Cursor known, long next) {
        this.ring = ring;
        this.known = known;
        this.next = next;
    }

    /**
     * The next event that is wanted; empty if there is none yet, or if {@link #isLost}.
     *
     * @param wanted what to pass over everything else for
     */
    public Optional<EventEntry> next(Predicate<EventFacts> wanted) {
        for (Optional<EventEntry> entry = ring.at(next); entry.isPresent(); entry = ring.at(next)) {
            next++;
            EventEntry read = entry.get();
            if (isNew(read)) {
                last = entry;
                if (wanted.test(read.facts())) {
                    return entry;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether what comes next was overwritten before it was read. */
    public boolean isLost() {
        return next < ring.oldest();
    }

    /** Whether there may be more to read just now. */
    public boolean hasMore() {
        return next < ring.end();
    }

    /** The place after everything that was read or passed over. */
    public Cursor position() {
        SortedMap<Source, Long> read = new TreeMap<>(known.next());
        last.flatMap(entry -> Cursor.parse(entry.cursor()))
                .ifPresent(cursor -> cursor.next().forEach((source, offset) -> read.merge(source, offset, Math::max)));
        return new Cursor(read);
    }

    private boolean isNew(EventEntry entry) {
        return entry.origin().offset() >= known.next(entry.origin().source());
    }
}
