package org.musubi.benchmarks.pipeline.gate;

import java.util.List;
import org.musubi.benchmarks.gate.Fingerprints;
import org.musubi.benchmarks.pipeline.cluster.Cluster;
import org.musubi.benchmarks.pipeline.feed.Ledger;

/** Lets a subject pass only if its shortlists are right. */
public final class Gate {
    private static final int SHOWN_DIFFERENCES = 3;

    private final Expected expected;

    public Gate(Expected expected) {
        this.expected = expected;
    }

    /**
     * Compares.
     *
     * @return how many shortlists are the same
     * @throws IllegalStateException if one is not; the message names a few
     */
    public int check(Cluster cluster, Ledger ledger) {
        Fingerprints wanted = expected.of(ledger);
        List<String> differences = Fingerprints.differences(wanted, Shown.read(cluster));
        if (!differences.isEmpty()) {
            throw new IllegalStateException("%,d of %,d shortlists are not what the rules give, such as %s"
                    .formatted(
                            differences.size(),
                            wanted.vacancies(),
                            differences.subList(0, Math.min(SHOWN_DIFFERENCES, differences.size()))));
        }
        return wanted.vacancies();
    }
}
