package org.musubi.standalone.samples.publishers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Invented values for columns about people. The same number always gives the same person. */
final class Invented {
    /** What every invented personal text begins with. It cannot turn up in a record by chance. */
    static final String MARKER = "PRIVATE0";

    private Invented() {}

    /** A personal text. */
    static String text(String text) {
        return MARKER + " " + text;
    }

    /** A name put together from parts. */
    static String name(int number, List<String> first, List<String> second) {
        return text(first.get(number % first.size()) + " " + second.get(number / first.size() % second.size()));
    }

    /** A national number that no other person has, in groups as the pattern says. */
    static String nationalNumber(String pattern, int number) {
        return MARKER + String.format(Locale.ROOT, pattern, number);
    }

    /** A telephone number. */
    static String phone(String prefix, int number) {
        return MARKER + prefix + String.format(Locale.ROOT, "%07d", number % 10_000 * 911L);
    }

    /** The day of birth of somebody who came of age some years before a day. */
    static LocalDate birthOfAdult(LocalDate day, int number) {
        return day.minusYears(19 + number % 20).minusDays(number % 360);
    }
}
