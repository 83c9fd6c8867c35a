package org.musubi.ingest.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.musubi.ingest.refusal.ReasonCode;

/** Decimals, in a string or as a JSON number, read exactly and given in plain notation. */
enum DecimalShape implements Shape<String> {
    /** An amount of money: at most 18 digits, at most 4 of them after the point. */
    AMOUNT(18, 4, true),
    /** A number of months: at most 18 digits before the point and 18 after it. */
    MONTHS(36, 18, true),
    /** An exchange rate: at most 18 digits before the point and 18 after it, not 0. */
    RATE(36, 18, false);

    private static final int LONGEST_TEXT = 100;
    private static final int BEFORE_POINT = 18;

    private final int digits;
    private final int afterPoint;
    private final boolean zeroAllowed;

    DecimalShape(int digits, int afterPoint, boolean zeroAllowed) {
        this.digits = digits;
        this.afterPoint = afterPoint;
        this.zeroAllowed = zeroAllowed;
    }

    @Override
    public Optional<String> read(Given.Plain given, Spot spot) {
        JsonNode value = given.json();
        if (value.isNumber()) {
            return within(value.decimalValue(), spot);
        }
        if (!value.isTextual()) {
            return notADecimal(spot);
        }
        String text = value.textValue();
        if (text.startsWith("-") && isPlain(text, 1)) {
            return negative(spot);
        }
        if (!isPlain(text, 0)) {
            return notADecimal(spot);
        }
        if (isShortWhole(text)) {
            return Optional.of(text);
        }
        return text.length() > LONGEST_TEXT ? tooLarge(spot) : within(new BigDecimal(text), spot);
    }

    /** Digits, and digits after a point where there is one. */
    private static boolean isPlain(String text, int from) {
        int point = text.indexOf('.', from);
        int end = point < 0 ? text.length() : point;
        return end > from
                && Letters.DIGITS.hold(text, from, end)
                && (point < 0 || (point + 1 < text.length() && Letters.DIGITS.hold(text, point + 1, text.length())));
    }

    /** Whether a plain text is within every limit as it stands. Most amounts are such, and need no arithmetic. */
    private static boolean isShortWhole(String text) {
        return text.length() <= BEFORE_POINT && text.charAt(0) != '0' && text.indexOf('.') < 0;
    }

    private Optional<String> within(BigDecimal number, Spot spot) {
        if (number.signum() < 0) {
            return negative(spot);
        }
        if (number.signum() == 0 && !zeroAllowed) {
            return spot.refuse(ReasonCode.ZERO_RATE, "must be above 0");
        }
        // in long: 1e999999999 has a scale near the limits of an int, and must never be written out
        long after = Math.max(0, number.scale());
        long before = Math.max(1, (long) number.precision() - number.scale());
        if (before > BEFORE_POINT) {
            return spot.refuse(ReasonCode.TOO_LARGE, "must have at most " + BEFORE_POINT + " digits before the point");
        }
        if (after > afterPoint) {
            return spot.refuse(ReasonCode.TOO_PRECISE, "must have at most " + afterPoint + " digits after the point");
        }
        return before + after > digits ? tooLarge(spot) : Optional.of(number.toPlainString());
    }

    private Optional<String> tooLarge(Spot spot) {
        return spot.refuse(ReasonCode.TOO_LARGE, "must have at most " + digits + " digits in all");
    }

    private static Optional<String> negative(Spot spot) {
        return spot.refuse(ReasonCode.NEGATIVE, "must be 0 or above");
    }

    private static Optional<String> notADecimal(Spot spot) {
        return spot.refuse(ReasonCode.WRONG_TYPE, "must be a decimal, in a string such as \"1.5\" or as a number");
    }
}
