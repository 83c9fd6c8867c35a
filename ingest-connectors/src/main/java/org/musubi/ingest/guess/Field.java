package org.musubi.ingest.guess;

import java.util.Optional;

/**
 * Something that a column may mean: a canonical field, or what stands beside one.
 *
 * @param name of the meaning, for a canonical field its path
 * @param way how it is written in a mapping: a word of the list {@code fields.csv}
 * @param words name of the list of code words; empty: it is no code
 * @param explanation what it is
 */
record Field(String name, String way, Optional<String> words, String explanation) {
    static final String PERSONAL = "personal";
    static final String IGNORED = "ignored";

    /** Whether no value of such a column may be looked at. */
    boolean isPersonal() {
        return way.equals(PERSONAL);
    }

    boolean isIgnored() {
        return way.equals(IGNORED);
    }
}
