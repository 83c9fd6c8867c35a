package org.musubi.matcher.wire;

import java.time.LocalDate;
import java.util.Optional;
import org.musubi.matcher.merge.Change;
import org.musubi.matcher.merge.Shortlist;
import org.musubi.schemas.topics.EventType;

/** What the merge publishes. */
public sealed interface Publication extends MergeMessage {
    /** What it says. */
    EventType type();

    /**
     * A vacancy's shortlist.
     *
     * @param asOf the date on which it became so
     * @param shortlist empty: the vacancy is gone
     */
    record Shortlisted(String vacancyId, LocalDate asOf, Optional<Shortlist> shortlist) implements Publication {
        @Override
        public EventType type() {
            return shortlist.isPresent() ? EventType.SHORTLIST_CHANGED : EventType.SHORTLIST_REMOVED;
        }
    }

    /** A change on a vacancy's shortlist. */
    record Event(String vacancyId, Change change, LocalDate asOf) implements Publication {
        @Override
        public EventType type() {
            return switch (change.type()) {
                case PROPOSED -> EventType.MATCH_PROPOSED;
                case UPDATED -> EventType.MATCH_UPDATED;
                case WITHDRAWN -> EventType.MATCH_WITHDRAWN;
            };
        }
    }

    /** Word that what a shard took in before a settlement request is on the shortlists of a merge partition. */
    record Settled(String requestId, int shard, int partition, LocalDate asOf) implements Publication {
        @Override
        public EventType type() {
            return EventType.SETTLEMENT_REACHED;
        }
    }
}
