package org.musubi.ingest.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.musubi.ingest.feed.Counts;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.Remark;
import org.musubi.schemas.topics.RecordKind;

/**
 * What would become of one file.
 *
 * @param file its name
 * @param kind what it holds
 * @param counts its lines, as far as they could be read
 * @param remarks what its publisher should know besides
 * @param problem why it cannot be read, or not to its end
 */
public record FileSummary(String file, RecordKind kind, Counts counts, List<Remark> remarks, Optional<Reason> problem) {
    public FileSummary {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(counts, "counts");
        remarks = List.copyOf(remarks);
        Objects.requireNonNull(problem, "problem");
    }

    /** Whether every line of it is good. */
    public boolean isGood() {
        return counts.refused() == 0 && problem.isEmpty();
    }
}
