package org.musubi.benchmarks.index;

import java.util.List;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.gate.Fingerprints;
import org.musubi.benchmarks.workload.Workload;

/**
 * The shortlists that a peer must have, as Musubi's index has them.
 *
 * @param first with all records in their first version
 * @param afterChange after {@link Workload#changedCapRule()}
 */
public record Expected(Fingerprints first, Fingerprints afterChange) {
    /** Loads the whole workload to find out. */
    public static Expected of(Workload workload, Progress progress) {
        try (Loaded loaded = Loaded.of(workload, 0, progress)) {
            var changed = new Tally();
            loaded.settleWhole(workload.changedCapRule(), changed);
            return new Expected(loaded.first().fingerprints(), changed.fingerprints());
        }
    }

    /**
     * Holds a peer's shortlists against these.
     *
     * @throws IllegalStateException if any is not the same; the message names some of them
     */
    public static void requireSame(String peer, Fingerprints expected, Fingerprints found) {
        List<String> differences = Fingerprints.differences(expected, found);
        if (!differences.isEmpty()) {
            throw new IllegalStateException("%s gives other shortlists for %,d of %,d vacancies: %s"
                    .formatted(
                            peer,
                            differences.size(),
                            expected.vacancies(),
                            differences.subList(0, Math.min(5, differences.size()))));
        }
    }
}
