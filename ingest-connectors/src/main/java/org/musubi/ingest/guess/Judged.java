package org.musubi.ingest.guess;

import java.util.Optional;

/**
 * A column and what becomes of it in the draft.
 *
 * @param column with its cells, if it may be looked at
 * @param meaning nothing where the column is dropped whatever the mapping says
 * @param why in a few words
 */
record Judged(SampleColumn column, Optional<Meaning> meaning, String why) {
    static final String DROPPED = "dropped";

    boolean is(String name) {
        return meaning.filter(found -> found.field().name().equals(name)).isPresent();
    }

    boolean isPersonal() {
        return meaning.filter(found -> found.field().isPersonal()).isPresent();
    }

    boolean isIgnored() {
        return meaning.filter(found -> found.field().isIgnored()).isPresent();
    }

    /** Whether even the header is not to be repeated, because it is somebody's data itself. */
    boolean isUnspeakable() {
        return Looks.personal(column.header());
    }

    GuessedColumn told(int position) {
        String header = isUnspeakable() ? "column " + position : column.header();
        return new GuessedColumn(header, meaning.map(Judged::name).orElse(DROPPED), why);
    }

    private static String name(Meaning meaning) {
        String name = meaning.field().name();
        return meaning.entry() > 1 ? name + " (" + meaning.entry() + ")" : name;
    }
}
