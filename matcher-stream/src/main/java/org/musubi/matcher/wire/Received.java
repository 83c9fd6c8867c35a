package org.musubi.matcher.wire;

import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.rules.Vacancy;

/**
 * A record of an input topic: what it means, and the bytes in which it came, so that it can be stored and passed on as it is.
 *
 * @param value the domain record
 * @param bytes the value in the wire format; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; copied by nobody on purpose
public record Received<T>(T value, byte[] bytes) {
    /**
     * This record, if its own key is the one under which it came.
     *
     * @throws BrokenShapeException if it is not: it could never be replaced or withdrawn
     */
    public Received<T> underKey(String key) {
        if (value != null && !key.equals(ownKey())) {
            throw new BrokenShapeException("The record's key is not the key in its value.");
        }
        return this;
    }

    private String ownKey() {
        if (value instanceof Candidate candidate) {
            return candidate.candidateId();
        }
        return value instanceof Vacancy vacancy ? vacancy.vacancyId() : ((ReferenceRecord) value).key();
    }
}
