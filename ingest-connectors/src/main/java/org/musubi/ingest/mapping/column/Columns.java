package org.musubi.ingest.mapping.column;

import java.util.List;

/**
 * What a mapping says of the columns that its rules do not read.
 *
 * @param personal never to be read
 * @param ignored left out
 * @param othersRefused whether a file with a column that nobody named is refused
 */
public record Columns(List<HeaderPattern> personal, List<HeaderPattern> ignored, boolean othersRefused) {
    public Columns {
        personal = List.copyOf(personal);
        ignored = List.copyOf(ignored);
    }

    /** What becomes of a column that no rule reads. */
    public Fate fate(String header) {
        if (Discriminatory.is(header)) {
            return Fate.DISCRIMINATORY;
        }
        if (isPersonal(header)) {
            return Fate.PERSONAL;
        }
        return matches(ignored, header) ? Fate.IGNORED : Fate.UNNAMED;
    }

    /** Whether a column was said to be personal. */
    public boolean isPersonal(String header) {
        return matches(personal, header);
    }

    private static boolean matches(List<HeaderPattern> patterns, String header) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(header));
    }
}
