package org.musubi.ingest.feed;

import org.musubi.ingest.canonical.LineOutcome;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.canonical.LineOutcome.Withdrawn;

/**
 * What became of the lines of a file.
 *
 * @param taken records
 * @param unchanged records and withdrawals that say what the feed has in the topics already
 * @param withdrawn withdrawals
 * @param refused refused lines
 */
public record Counts(long taken, long unchanged, long withdrawn, long refused) {
    public static final Counts NONE = new Counts(0, 0, 0, 0);

    /** Lines in all; blank ones are not among them. */
    public long lines() {
        return taken + unchanged + withdrawn + refused;
    }

    /** These and one more. */
    public Counts plus(LineOutcome outcome) {
        if (outcome instanceof Refused) {
            return new Counts(taken, unchanged, withdrawn, refused + 1);
        }
        return outcome instanceof Withdrawn
                ? new Counts(taken, unchanged, withdrawn + 1, refused)
                : new Counts(taken + 1, unchanged, withdrawn, refused);
    }

    /** These and one that changes nothing. */
    public Counts plusUnchanged() {
        return new Counts(taken, unchanged + 1, withdrawn, refused);
    }
}
