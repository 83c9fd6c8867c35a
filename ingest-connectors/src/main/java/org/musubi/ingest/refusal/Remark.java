package org.musubi.ingest.refusal;

import java.util.Objects;
import java.util.Optional;

/**
 * Something that its publisher should know of a file, though nothing was refused for it.
 *
 * @param code what
 * @param column header of the column; empty where it is about rows or the file
 * @param count how many rows or values; 0 where there is nothing to count
 */
public record Remark(RemarkCode code, Optional<String> column, long count) {
    public Remark {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(column, "column");
    }
}
