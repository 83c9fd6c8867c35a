/**
 * Guesses a first mapping for a file that somebody has: {@link org.musubi.ingest.guess.NewMapping} finds the format, says what
 * each column is likely to mean by its header and by the shape of its values, and writes YAML to be edited. Columns that are
 * personal by their headers are never read; no value gets into the draft but the words of code columns. The words of headers and
 * codes are the lists {@code fields.csv}, {@code header-words.csv} and {@code code-words.csv}: a new language is data.
 */
package org.musubi.ingest.guess;
