package org.musubi.ingest.guess;

import java.util.List;
import org.musubi.schemas.topics.RecordKind;

/**
 * A first mapping.
 *
 * @param kind of the records that the file seems to hold
 * @param format in a few words
 * @param columns in the order of the file
 * @param mapping YAML
 * @param left what somebody has to fill in or decide, each in one sentence
 */
public record Guess(RecordKind kind, String format, List<GuessedColumn> columns, String mapping, List<String> left) {
    public Guess {
        columns = List.copyOf(columns);
        left = List.copyOf(left);
    }
}
