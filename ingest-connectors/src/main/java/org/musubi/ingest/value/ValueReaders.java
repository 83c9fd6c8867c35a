package org.musubi.ingest.value;

import java.util.List;
import java.util.Optional;

/** All readers. */
public final class ValueReaders {
    private static final List<ReaderType> ALL = List.of(
            TextReader.TYPE,
            CodeReader.TYPE,
            DateReader.TYPE,
            NumberReader.TYPE,
            YesNoReader.TYPE,
            MoneyReader.TYPE,
            PayReader.TYPE,
            JapaneseLevelReader.TYPE,
            CountryReader.TYPE,
            EighteenthBirthdayReader.TYPE,
            MonthsReader.TYPE);

    private ValueReaders() {}

    /** Every kind of reader, in the order in which they are documented; the first is the one that reads by default. */
    public static List<ReaderType> all() {
        return ALL;
    }

    /** The kind of reader that a mapping names after {@code read:}. */
    public static Optional<ReaderType> named(String name) {
        return ALL.stream().filter(type -> type.name().equals(name)).findFirst();
    }
}
