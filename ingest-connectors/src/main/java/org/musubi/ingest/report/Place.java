package org.musubi.ingest.report;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.ingest.refusal.Reason;

/**
 * Where in a row something is wrong, fit for a line of text.
 *
 * @param column header of the column; empty: none
 * @param field path of the field; empty: none
 */
record Place(Optional<String> column, Optional<String> field) {
    static final Place NOWHERE = new Place(Optional.empty(), Optional.empty());

    private static final int LONGEST = 200;
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");
    /** Control characters, line ends, and signs that turn the direction of writing: they would break a table. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\s]+");

    static Place of(Reason reason) {
        return new Place(reason.column().map(Place::printable), reason.field().map(Place::printable));
    }

    /** A text from a publisher's file on one line, and not longer than a heading may be. */
    static String printable(String text) {
        String line = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** The same place in every entry of an array. */
    Place inAnyEntry() {
        return new Place(column, field.map(path -> INDEX.matcher(path).replaceAll("[]")));
    }

    /** Column and field, or the given words where there is neither. */
    String or(String whole) {
        String place = Stream.concat(
                        column.stream(),
                        field
                                .filter(path -> !column.equals(Optional.of(path)))
                                .map(path -> column.isPresent() ? "(" + path + ")" : path)
                                .stream())
                .collect(Collectors.joining(" "));
        return place.isEmpty() ? whole : place;
    }
}
