package org.musubi.dashboard.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import org.musubi.dashboard.events.EventEntry.Origin;

/**
 * The newest events of all partitions, in the order in which they were read. When it is full, each new one takes the place of the
 * oldest. One thread writes; readers never wait and are never waited for: who is too slow finds its place taken.
 */
public final class EventRing {
    private final AtomicReferenceArray<EventEntry> slots;
    private final int[] vacancies;
    private final int[] candidates;
    private final ConcurrentSkipListMap<Source, Tail> tails = new ConcurrentSkipListMap<>();
    private final TreeMap<Source, Long> positions = new TreeMap<>();
    private volatile long end;
    private volatile boolean fromStart = true;

    /** @param capacity how many events it keeps, at least 1 */
    public EventRing(int capacity) {
        slots = new AtomicReferenceArray<>(capacity);
        vacancies = new int[capacity];
        candidates = new int[capacity];
    }

    /**
     * Announces a partition. For the writing thread.
     *
     * @param from the first offset that will be read
     */
    public void begin(Source source, long from) {
        fromStart &= from == 0;
        tails.put(source, new Tail(from - 1, -1));
        positions.put(source, from);
    }

    /** Adds an event of a partition that has been announced. For the writing thread. */
    public void append(Source source, long offset, EventFacts facts, byte[] json) {
        Tail before = tails.get(source);
        positions.put(source, offset + 1);
        long sequence = end;
        var origin = new Origin(source, offset, before.offset(), before.sequence());
        vacancies[slot(sequence)] = facts.vacancyId().hashCode();
        candidates[slot(sequence)] = facts.candidateId().hashCode();
        slots.set(slot(sequence), new EventEntry(sequence, origin, new Cursor(positions).text(), facts, json));
        tails.put(source, new Tail(offset, sequence));
        end = sequence + 1;
    }

    /** How far has been read. For the writing thread. */
    public Cursor position() {
        return new Cursor(positions);
    }

    /**
     * A reader of what comes after the cursor; empty if some of that is no longer kept, or the cursor is of other topics than
     * these.
     */
    public Optional<EventReader> after(Cursor cursor) {
        if (!tails.keySet().containsAll(cursor.next().keySet())) {
            return Optional.empty();
        }
        long first = end; // before the tails are looked at: what is added meanwhile comes after it
        for (Map.Entry<Source, Tail> tail : tails.entrySet()) {
            OptionalLong found = firstFrom(cursor.next(tail.getKey()), tail.getValue());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            first = Math.min(first, found.getAsLong());
        }
        return Optional.of(new EventReader(this, cursor, first));
    }

    /** A reader of what comes from now on, knowing all that was before. */
    public EventReader atEnd() {
        long now = end;
        TreeMap<Source, Long> next = new TreeMap<>();
        tails.forEach((source, tail) -> next.put(source, tail.offset() + 1));
        return new EventReader(this, new Cursor(next), now);
    }

    /** The newest events of a vacancy, newest first; not that its shortlist is gone. */
    public List<EventEntry> newestOfVacancy(String vacancyId, int most) {
        return newest(
                vacancies,
                vacancyId.hashCode(),
                most,
                facts -> facts.vacancyId().equals(vacancyId) && !facts.isRemoval());
    }

    /** The newest events of a candidate, newest first. */
    public List<EventEntry> newestOfCandidate(String candidateId, int most) {
        return newest(
                candidates,
                candidateId.hashCode(),
                most,
                facts -> facts.candidateId().equals(candidateId));
    }

    /** The newest events that are wanted, newest first; not that a shortlist is gone. */
    public List<EventEntry> newest(int most, Predicate<EventFacts> wanted) {
        List<EventEntry> found = new ArrayList<>();
        long oldest = oldest();
        for (long sequence = end - 1; sequence >= oldest && found.size() < most; sequence--) {
            at(sequence)
                    .filter(entry -> !entry.facts().isRemoval() && wanted.test(entry.facts()))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** Whether all events that ever were are in it. */
    public boolean isWhole() {
        return fromStart && end <= slots.length();
    }

    /** The sequence number that the next event will get. */
    long end() {
        return end;
    }

    /** The sequence number of the oldest event that is kept. */
    long oldest() {
        return Math.max(0, end - slots.length());
    }

    /** The event of that number; empty if it is no longer kept, or not yet there. */
    Optional<EventEntry> at(long sequence) {
        return Optional.ofNullable(slots.get(slot(sequence))).filter(entry -> entry.sequence() == sequence);
    }

    /** Looks at the hashes first: they lie side by side, and so nearly all events need not be touched. */
    private List<EventEntry> newest(int[] hashes, int hash, int most, Predicate<EventFacts> wanted) {
        List<EventEntry> found = new ArrayList<>();
        long oldest = oldest();
        for (long sequence = end - 1; sequence >= oldest && found.size() < most; sequence--) {
            if (hashes[slot(sequence)] == hash) {
                at(sequence).filter(entry -> wanted.test(entry.facts())).ifPresent(found::add);
            }
        }
        return found;
    }

    private int slot(long sequence) {
        return (int) (sequence % slots.length());
    }

    /**
     * Where a partition's first event stands that has at least this offset; beyond everything if there is none yet, and empty if it
     * is no longer kept. Goes back from event to event, so it takes as long as there are events to be read.
     */
    private OptionalLong firstFrom(long offset, Tail newest) {
        long first = Long.MAX_VALUE;
        for (Tail at = newest; at.offset >= offset; ) {
            Optional<EventEntry> entry = at.sequence < 0 ? Optional.empty() : at(at.sequence);
            if (entry.isEmpty()) {
                return OptionalLong.empty();
            }
            first = at.sequence;
            Origin origin = entry.get().origin();
            at = new Tail(origin.previousOffset(), origin.previousSequence());
        }
        return OptionalLong.of(first);
    }

    /** The newest event of a partition: its offset, and where it stands in the ring; -1 if it never was there. */
    private record Tail(long offset, long sequence) {}
}
