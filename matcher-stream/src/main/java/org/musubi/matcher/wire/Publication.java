package org.musubi.matcher.wire;

import java.time.LocalDate;
import java.util.Optional;
import org.musubi.matcher.merge.Change;
import org.musubi.matcher.merge.Shortlist;

/** What the merge publishes. */
public sealed interface Publication {
    /**
     * A vacancy's shortlist.
     *
     * @param asOf the date on which it became so
     * @param shortlist empty: the vacancy is gone
     */
    record Shortlisted(String vacancyId, LocalDate asOf, Optional<Shortlist> shortlist) implements Publication {}

    /** A change on a vacancy's shortlist. */
    record Event(String vacancyId, Change change, LocalDate asOf) implements Publication {}

    /** Word that what a shard took in before a settlement request is on the shortlists of a merge partition. */
    record Settled(String requestId, int shard, int partition, LocalDate asOf) implements Publication {}
}
