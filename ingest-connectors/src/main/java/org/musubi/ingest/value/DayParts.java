package org.musubi.ingest.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The three parts of a written day, in the order in which they stand.
 *
 * @param first number or month
 * @param second number or month
 * @param third number or month
 * @param japanese whether they are parted by 年, 月 and 日
 */
record DayParts(Part first, Part second, Part third, boolean japanese) {
    /**
     * One part.
     *
     * @param number also of a month that is written as a word
     * @param digits how many there are; 0: a word
     */
    record Part(int number, int digits) {
        private static final Part NO_MONTH = new Part(0, 0);

        private static final Map<String, Integer> MONTHS = months();

        static Part ofDigits(String text, int from, int to) {
            return new Part(Integer.parseInt(text, from, to, 10), to - from);
        }

        static Part of(String text) {
            return DecimalMark.isDigit(text.charAt(0))
                    ? ofDigits(text, 0, text.length())
                    : Optional.ofNullable(MONTHS.get(text))
                            .map(month -> new Part(month, 0))
                            .orElse(NO_MONTH);
        }

        boolean isWord() {
            return digits == 0;
        }

        boolean isDayOrMonth() {
            return digits <= 2 && number > 0;
        }

        private static Map<String, Integer> months() {
            List<String> names = List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");
            Map<String, Integer> months =
                    IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, month -> month + 1));
            names.forEach(name -> months.put(name.substring(0, 3), months.get(name)));
            months.put("sept", 9);
            return Map.copyOf(months);
        }
    }

    /** A time of day after the day, which is left out. */
    static final String TIME =
            "(?:[t ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(?: ?[ap]m)?(?: ?(?:z|[-+][0-9]{2}:?[0-9]{2}))?)?";

    private static final Pattern DAY = Pattern.compile("(?:ngày )?"
            + "([0-9]{1,4}|[a-z]{3,9})( ?[-/.,年] ?| tháng | )([0-9]{1,2}|[a-z]{3,9})( ?[-/.,月] ?| năm | |, )([0-9]{1,4})(日?)"
            + TIME);
    private static final String MARKS = "-/.";
    private static final List<String> EQUAL_MARKS = List.of("-", "/", ".", "");

    /**
     * Takes a written day apart; a time of day after it is left out.
     *
     * @param text folded
     */
    static Optional<DayParts> of(String text) {
        Optional<DayParts> numbers = numbers(text);
        if (numbers.isPresent()) {
            return numbers;
        }
        Matcher match = DAY.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var parts = new DayParts(
                Part.of(match.group(1)),
                Part.of(match.group(3)),
                Part.of(match.group(5)),
                !match.group(6).isEmpty());
        String before = match.group(2).strip();
        String after = match.group(4).strip();
        return parts.fit(before, after) ? Optional.of(parts) : Optional.empty();
    }

    /** Of three numbers with nothing but a mark between, as most days are written: what the pattern says too, but slowly. */
    private static Optional<DayParts> numbers(String text) {
        int first = endOfDigits(text, 0);
        int second = endOfDigits(text, first + 1);
        boolean fits = first > 0
                && first <= 4
                && (second == first + 2 || second == first + 3)
                && second + 1 < text.length()
                && text.length() <= second + 5
                && endOfDigits(text, second + 1) == text.length()
                && MARKS.indexOf(text.charAt(first)) >= 0
                && text.charAt(first) == text.charAt(second);
        return fits
                ? Optional.of(new DayParts(
                        Part.ofDigits(text, 0, first),
                        Part.ofDigits(text, first + 1, second),
                        Part.ofDigits(text, second + 1, text.length()),
                        false))
                : Optional.empty();
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && DecimalMark.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean fit(String before, String after) {
        if (japanese || before.equals("年") || after.equals("月")) {
            return japanese && before.equals("年") && after.equals("月");
        }
        if (before.equals("tháng") || after.equals("năm")) {
            return before.equals("tháng") && after.equals("năm");
        }
        if (first.isWord() || second.isWord()) {
            return first.isWord() != second.isWord();
        }
        return before.equals(after) && EQUAL_MARKS.contains(before);
    }
}
