package org.musubi.benchmarks.pipeline.plain;

/**
 * A message for a group.
 *
 * @param kind what it is about
 * @param bytes the record in the wire format; null if it is withdrawn, empty if it has moved to other groups
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Posting(Kind kind, byte[] bytes) {
    enum Kind {
        CANDIDATE,
        VACANCY,
        DESK
    }

    /** Whether the record is in the group, as it stands now. */
    boolean isPresent() {
        return bytes != null && bytes.length > 0;
    }

    /** Whether the record is in no group any more. */
    boolean isWithdrawal() {
        return bytes == null;
    }
}
