package org.musubi.benchmarks.pipeline.gate;

import org.musubi.benchmarks.gate.Fingerprints;
import org.musubi.benchmarks.pipeline.feed.Ledger;

/** What the shortlists must be. */
@FunctionalInterface
public interface Expected {
    /** The shortlists of the records as they stand. */
    Fingerprints of(Ledger ledger);
}
