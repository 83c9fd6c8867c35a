package org.musubi.ingest.feed;

import java.util.Objects;
import org.musubi.ingest.canonical.LineOutcome;

/**
 * One record of a file, whether good or not: a line, or one or more rows.
 *
 * @param number line or row where it begins, from 1
 * @param after where reading goes on after it
 * @param outcome what became of it
 */
public record Item(long number, Place after, LineOutcome outcome) {
    public Item {
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(outcome, "outcome");
    }
}
