package org.musubi.ingest.value;

import java.math.BigDecimal;
import java.util.List;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.table.Cell;

/** How a publisher writes numbers: what stands before the decimals, and what parts thousands. */
enum DecimalMark {
    POINT(
            '.',
            ",'’ ",
            "must be one number; the mapping says decimals: point, so write decimals after a point and part thousands, if at all,"
                    + " in threes with a comma, an apostrophe or a blank"),
    COMMA(
            ',',
            ". ",
            "must be one number; the mapping says decimals: comma, so write decimals after a comma and part thousands, if at all,"
                    + " in threes with a point or a blank");

    static final SettingSpec SPEC = SettingSpec.choice(
            "decimals",
            List.of("point", "comma"),
            "What stands before the decimals. point (default): 1,234.5; comma: 1.234,5.");

    private static final int LONGEST_TEXT = 60;
    private static final int LONGEST_LONG = 18;
    private static final char NO_GROUPS = 0;

    private final char mark;
    private final String groups;
    private final Reading.Fault fault;

    DecimalMark(char mark, String groups, String wanted) {
        this.mark = mark;
        this.groups = groups;
        fault = new Reading.Fault(ReasonCode.BAD_NUMBER, wanted);
    }

    static DecimalMark of(Settings settings) {
        return settings.text(SPEC.name()).filter("comma"::equals).isPresent() ? COMMA : POINT;
    }

    /** What is wrong with anything that is not one number. */
    Reading.Fault fault() {
        return fault;
    }

    /** Whether a character may stand between two digits of one number. */
    boolean joins(char character) {
        return character == '.' || character == ',' || groups.indexOf(character) >= 0;
    }

    Found<BigDecimal> read(Cell cell) {
        if (cell instanceof Cell.Figure figure) {
            return Content.isWritable(figure.value()) ? Found.good(figure.value()) : Found.bad(Content.UNWRITABLE);
        }
        return cell instanceof Cell.Text text ? read(Normal.plain(text.text())) : Found.bad(fault);
    }

    /** Reads a number in plain form, and nothing around it but a sign. */
    Found<BigDecimal> read(String text) {
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            return Found.bad(fault);
        }
        int start = isSign(text.charAt(0)) ? 1 : 0;
        int point = text.indexOf(mark);
        int end = point < 0 ? text.length() : point;
        var digits = new StringBuilder(text.length());
        if (!whole(text, start, end, digits) || !fraction(text, end, digits)) {
            return Found.bad(fault);
        }
        BigDecimal number = digits.length() <= LONGEST_LONG && point < 0
                ? BigDecimal.valueOf(Long.parseLong(digits, 0, digits.length(), 10))
                : new BigDecimal(digits.toString());
        return Found.good(isMinus(text.charAt(0)) ? number.negate() : number);
    }

    private boolean whole(String text, int start, int end, StringBuilder digits) {
        char group = NO_GROUPS;
        int run = 0;
        for (int index = start; index < end; index++) {
            char character = text.charAt(index);
            if (isDigit(character)) {
                digits.append(character);
                run++;
            } else if (endsGroup(character, group, run)) {
                group = character;
                run = 0;
            } else {
                return false;
            }
        }
        return group == NO_GROUPS ? run > 0 : run == 3;
    }

    private boolean endsGroup(char character, char group, int run) {
        return group == NO_GROUPS
                ? groups.indexOf(character) >= 0 && run > 0 && run <= 3
                : character == group && run == 3;
    }

    private static boolean fraction(String text, int point, StringBuilder digits) {
        if (point == text.length()) {
            return true;
        }
        digits.append('.');
        for (int index = point + 1; index < text.length(); index++) {
            if (!isDigit(text.charAt(index))) {
                return false;
            }
            digits.append(text.charAt(index));
        }
        return point + 1 < text.length();
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isSign(char character) {
        return isMinus(character) || character == '+';
    }

    static boolean isMinus(char character) {
        return character == '-' || character == '−';
    }
}
