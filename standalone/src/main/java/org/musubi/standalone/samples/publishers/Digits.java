package org.musubi.standalone.samples.publishers;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as people of different countries write them. */
final class Digits {
    private static final char KHMER_ZERO = '\u17e0';
    private static final char BURMESE_ZERO = '\u1040';
    private static final char FULL_WIDTH_ZERO = '\uff10';

    private Digits() {}

    static String khmer(String text) {
        return inScript(text, KHMER_ZERO);
    }

    static String burmese(String text) {
        return inScript(text, BURMESE_ZERO);
    }

    static String fullWidth(String text) {
        return inScript(text, FULL_WIDTH_ZERO).replace(',', '\uff0c').replace('.', '\uff0e');
    }

    private static String inScript(String text, char zero) {
        var digits = new StringBuilder();
        text.chars().forEach(c -> digits.append((char) (c >= '0' && c <= '9' ? zero + c - '0' : c)));
        return digits.toString();
    }

    /** A whole number with a comma between each three digits. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A number divided by a unit, such as a million, without zeros at its end. */
    static String inUnits(long number, long unit) {
        return BigDecimal.valueOf(number)
                .divide(BigDecimal.valueOf(unit))
                .stripTrailingZeros()
                .toPlainString();
    }
}
