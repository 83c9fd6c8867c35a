package org.musubi.ingest.guess;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.musubi.ingest.value.Normal;

/** What texts look like, whatever stands above them. */
final class Looks {
    private static final List<Pattern> PERSONAL = Stream.of(
                    ".*[^\\s@]@[^\\s@]+\\.[^\\s@]+.*", // e-mail
                    "\\+?[0-9(][0-9 ()./-]{6,}[0-9].*", // phone, account or card, and what follows it
                    "[A-Za-z]{1,3}[ -]?[0-9]{6,9}", // passport
                    "[0-9]{1,2}/[^ ]+\\([^)]{1,20}\\) ?[0-9]{6}", // Burmese citizen's card
                    ".*(?:facebook|zalo|t\\.me|wa\\.me|line\\.me)[./].*")
            .map(Pattern::compile)
            .toList();
    private static final Pattern DAY = Pattern.compile("[0-9]{1,4}[-/. ][0-9]{1,2}[-/. ][0-9]{1,4}");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9., ]*");
    private static final int SHORT_NUMBER = 7;
    private static final int LONGEST_CODE_WORD = 60;

    private Looks() {}

    /** Whether a text may say who somebody is or how to reach them. */
    static boolean personal(String text) {
        String plain = Normal.plain(text);
        return !isDay(plain)
                && !isShortNumber(plain)
                && PERSONAL.stream().anyMatch(pattern -> pattern.matcher(plain).matches());
    }

    /** Whether a text is a value rather than the header of a column. */
    static boolean value(String text) {
        String plain = Normal.plain(text);
        return personal(plain) || isDay(plain) || NUMBER.matcher(plain).matches();
    }

    static boolean isShortNumber(String text) {
        String plain = Normal.plain(text);
        return NUMBER.matcher(plain).matches()
                && plain.chars().filter(Character::isDigit).count() < SHORT_NUMBER;
    }

    static boolean isDay(String text) {
        return DAY.matcher(Normal.plain(text)).matches();
    }

    /** Whether a text may stand in a draft as a word for a code. */
    static boolean codeWord(String text) {
        return text.length() <= LONGEST_CODE_WORD
                && !personal(text)
                && text.chars().noneMatch(Character::isISOControl);
    }
}
