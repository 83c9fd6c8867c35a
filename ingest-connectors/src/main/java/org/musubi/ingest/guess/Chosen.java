package org.musubi.ingest.guess;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a file by what they were taken for. */
record Chosen(List<Judged> columns) {
    Chosen {
        columns = List.copyOf(columns);
    }

    /** The column of a meaning that may be read; the one without a number at its end, or with the lowest. */
    Optional<SampleColumn> column(String name) {
        return column(name, 1).or(() -> all(name).map(Judged::column).findFirst());
    }

    /** The column of a meaning with a number at its end; 1 is also none. */
    Optional<SampleColumn> column(String name, int entry) {
        return all(name)
                .filter(judged -> judged.meaning().orElseThrow().entry() == entry)
                .map(Judged::column)
                .findFirst();
    }

    /** The column of national numbers, for a pseudonym. */
    Optional<SampleColumn> number() {
        return all("personNumber").map(Judged::column).findFirst();
    }

    /** The column of dates of birth. */
    Optional<SampleColumn> birth() {
        return all("birth").map(Judged::column).findFirst();
    }

    private Stream<Judged> all(String name) {
        return columns.stream().filter(judged -> judged.is(name) && !judged.isUnspeakable());
    }
}
