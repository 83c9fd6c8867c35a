package org.musubi.ingest.report;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.Remark;
import org.musubi.schemas.topics.RecordKind;

/**
 * What became of a file, without its refused rows.
 *
 * @param feed name of the feed
 * @param file name of the file within the feed
 * @param mapping name of the mapping; empty: the file is canonical
 * @param kind what the file holds
 * @param figures its rows
 * @param bytes size of the file
 * @param sha256 in lower-case hexadecimal; empty where the file could not be read
 * @param receivedAt in the zone that the publisher's clocks show
 * @param remarks what its publisher should know besides
 * @param problem why the file was refused as a whole, or not read to its end
 */
public record Summary(
        String feed,
        String file,
        Optional<String> mapping,
        RecordKind kind,
        Figures figures,
        long bytes,
        Optional<String> sha256,
        ZonedDateTime receivedAt,
        List<Remark> remarks,
        Optional<Reason> problem) {
    public Summary {
        Objects.requireNonNull(feed, "feed");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(mapping, "mapping");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(figures, "figures");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(receivedAt, "receivedAt");
        remarks = List.copyOf(remarks);
        Objects.requireNonNull(problem, "problem");
    }

    /**
     * The rows of a file; for a canonical file its lines.
     *
     * @param rows all, without blank ones
     * @param taken good ones that were published
     * @param unchanged good ones that are the same as what was published before
     * @param withdrawn withdrawals that were published, also of records that a snapshot no longer has
     * @param refused rows that have to be mended
     * @param held withdrawals of a snapshot that were too many to be carried out
     */
    public record Figures(long rows, long taken, long unchanged, long withdrawn, long refused, long held) {
        boolean nothingTaken() {
            return taken + unchanged + withdrawn == 0;
        }
    }
}
