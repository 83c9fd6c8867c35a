package org.musubi.ingest.value;

import java.util.Locale;
import java.util.Optional;

/** For which time somebody is paid. */
enum PayUnit {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The unit of a word in any of the languages. */
    static Optional<PayUnit> of(String word) {
        return AmountWords.ALL
                .whole(Normal.folded(word))
                .filter(AmountWord.Per.class::isInstance)
                .map(found -> ((AmountWord.Per) found).unit());
    }
}
