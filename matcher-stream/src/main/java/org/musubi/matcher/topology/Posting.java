package org.musubi.matcher.topology;

import org.musubi.schemas.topics.RecordKind;

/** What reaches a shard. */
sealed interface Posting {
    /**
     * A record.
     *
     * @param value what it means
     * @param bytes the value in the wire format; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody; copied by nobody on purpose
    record Arrived(RecordKind kind, String key, Object value, byte[] bytes) implements Posting {}

    /** The withdrawal of a record. */
    record Withdrawn(RecordKind kind, String key) implements Posting {}

    /** A request to say when everything before it is settled. */
    record SettlementAsked(String requestId) implements Posting {}
}
