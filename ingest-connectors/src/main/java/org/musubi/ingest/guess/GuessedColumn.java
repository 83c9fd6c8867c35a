package org.musubi.ingest.guess;

/**
 * What a column is taken for.
 *
 * @param header as it stands in the file; of JSON the path
 * @param meaning a canonical field, {@code personal}, {@code ignored} or {@code dropped}
 * @param why in a few words, without a value of the file
 */
public record GuessedColumn(String header, String meaning, String why) {}
