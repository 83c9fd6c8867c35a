package org.musubi.ingest.publish;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.musubi.ingest.canonical.LineOutcome;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.canonical.LineOutcome.Taken;
import org.musubi.ingest.canonical.LineOutcome.Withdrawn;
import org.musubi.ingest.feed.Updates;
import org.musubi.ingest.publish.FeedRecords.Address;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;

/**
 * What a complete snapshot lacks, and whether it may be withdrawn. A refused row is not absent: its record stays as it was. Of
 * a delta nothing is absent.
 */
final class Absences {
    private final Submission submission;
    private final FeedRecords records;
    private final boolean released;
    private final Set<String> seen = new HashSet<>();
    private long nameless;

    /**
     * @param submission what is read
     * @param records what the feed has
     * @param released whether everything may be withdrawn, however much
     */
    Absences(Submission submission, FeedRecords records, boolean released) {
        this.submission = submission;
        this.records = records;
        this.released = released;
    }

    /** A row is there. */
    void see(LineOutcome outcome) {
        if (!(submission.terms().updates() instanceof Updates.Snapshot)) {
            return;
        }
        keyOf(outcome).ifPresentOrElse(seen::add, () -> nameless++);
    }

    /** What the feed has and the snapshot lacks, all of which has been seen. */
    List<Address> all() {
        return submission.terms().updates() instanceof Updates.Snapshot
                ? records.missing(submission.kind(), seen)
                : List.of();
    }

    /**
     * Why what is missing may not be withdrawn.
     *
     * @param missing how many records
     * @param before how many the feed had when the submission began
     * @return nothing where it may
     */
    Optional<Reason> objection(long missing, long before) {
        if (missing == 0 || released || !(submission.terms().updates() instanceof Updates.Snapshot snapshot)) {
            return Optional.empty();
        }
        if (nameless > 0) {
            String message =
                    "nothing is withdrawn, because the keys of " + nameless + " refused rows cannot be read, and"
                            + " theirs may be the " + missing + " records that are not in the file; mend the rows";
            return Optional.of(Reason.ofWhole(ReasonCode.KEYS_UNREADABLE, message));
        }
        BigDecimal most = snapshot.withdrawAtMost().multiply(BigDecimal.valueOf(before));
        if (BigDecimal.valueOf(missing).compareTo(most) > 0) {
            String message =
                    "nothing is withdrawn, because " + missing + " of " + before + " records are not in the file, and "
                            + percent(snapshot.withdrawAtMost())
                            + " % at most may be withdrawn at a time; send the whole file, or"
                            + " have it let through by its SHA-256";
            return Optional.of(Reason.ofWhole(ReasonCode.TOO_MANY_MISSING, message));
        }
        return Optional.empty();
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private static Optional<String> keyOf(LineOutcome outcome) {
        if (outcome instanceof Taken taken) {
            return Optional.of(taken.key());
        }
        return outcome instanceof Withdrawn withdrawn ? Optional.of(withdrawn.key()) : ((Refused) outcome).key();
    }
}
