package org.musubi.ingest.feed;

import java.util.Objects;
import org.musubi.ingest.canonical.LineOutcome;

/**
 * One line or row of a file.
 *
 * @param after where reading goes on after it; its line is this item's number
 * @param outcome what became of it
 */
public record Item(Place after, LineOutcome outcome) {
    public Item {
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(outcome, "outcome");
    }
}
