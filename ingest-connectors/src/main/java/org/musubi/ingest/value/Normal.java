package org.musubi.ingest.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text in one of its many equal forms. */
public final class Normal {
    /**
     * A number in which Burmese letters may stand for the digits that look like them: they are typed so, and come so out of
     * Zawgyi. Not those with which a word begins behind the number.
     */
    private static final Pattern BURMESE_NUMBER = Pattern.compile("(?<![\\u1000-\\u1021\\u1039])(?=[ဝ၎.,]*[0-9၀-၉])"
            + "[0-9၀-၉ဝ၎](?:[0-9၀-၉ဝ၎.,]*[0-9၀-၉ဝ၎])?(?![\\u102B-\\u103E]|[\\u1000-\\u1021]\\u103A)");

    private Normal() {}

    /**
     * The plain form: NFKC, digits of every script as 0 to 9 (and Burmese letters that stand for digits in numbers), every run of blanks as one blank, none at the ends, and nothing
     * that is not seen, such as a zero-width space or a mark of direction.
     */
    public static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        String composed = withBurmeseDigits(Normalizer.normalize(text, Normalizer.Form.NFKC));
        var plain = new StringBuilder(composed.length());
        composed.codePoints().forEach(point -> append(plain, point));
        int end = plain.length();
        if (end > 0 && plain.charAt(end - 1) == ' ') {
            plain.setLength(end - 1);
        }
        return plain.toString();
    }

    /** The form in which words are compared: plain, and without a difference between capitals and small letters. */
    public static String folded(String text) {
        return plain(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static String withBurmeseDigits(String text) {
        return text.indexOf('ဝ') < 0 && text.indexOf('၎') < 0
                ? text
                : BURMESE_NUMBER
                        .matcher(text)
                        .replaceAll(number -> number.group().replace('ဝ', '0').replace('၎', '4'));
    }

    private static void append(StringBuilder plain, int point) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        } else if (Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER) {
            plain.append((char) ('0' + Character.digit(point, 10)));
        } else if (Character.getType(point) != Character.FORMAT) {
            plain.appendCodePoint(point);
        }
    }

    private static boolean isPlain(String text) {
        char before = ' ';
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character < ' ' || character > '~' || (character == ' ' && before == ' ')) {
                return false;
            }
            before = character;
        }
        return text.isEmpty() || before != ' ';
    }
}
