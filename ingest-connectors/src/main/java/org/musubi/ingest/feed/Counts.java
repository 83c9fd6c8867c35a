package org.musubi.ingest.feed;

import org.musubi.ingest.canonical.LineOutcome;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.canonical.LineOutcome.Withdrawn;

/**
 * What became of the lines of a file.
 *
 * @param taken records
 * @param withdrawn withdrawals
 * @param refused refused lines
 */
public record Counts(long taken, long withdrawn, long refused) {
    public static final Counts NONE = new Counts(0, 0, 0);

    /** Lines in all; blank ones are not among them. */
    public long lines() {
        return taken + withdrawn + refused;
    }

    /** These and one more. */
    public Counts plus(LineOutcome outcome) {
        if (outcome instanceof Refused) {
            return new Counts(taken, withdrawn, refused + 1);
        }
        return outcome instanceof Withdrawn
                ? new Counts(taken, withdrawn + 1, refused)
                : new Counts(taken + 1, withdrawn, refused);
    }
}
