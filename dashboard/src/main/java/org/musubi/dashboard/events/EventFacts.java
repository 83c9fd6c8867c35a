package org.musubi.dashboard.events;

/**
 * What events can be asked for by.
 *
 * @param type {@code PROPOSED}, {@code UPDATED}, {@code WITHDRAWN}; {@link #REMOVED} when a whole shortlist is gone
 * @param candidateId empty with {@link #REMOVED}, as the origin is
 */
public record EventFacts(
        String type,
        String vacancyId,
        String candidateId,
        String origin,
        String destination,
        String region,
        String status,
        String field) {
    /** The vacancy's shortlist is gone, which says something only if it was empty: else each pair was withdrawn. */
    public static final String REMOVED = "REMOVED";

    public boolean isRemoval() {
        return type.equals(REMOVED);
    }
}
