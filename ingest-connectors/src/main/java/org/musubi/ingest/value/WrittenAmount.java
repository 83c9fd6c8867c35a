package org.musubi.ingest.value;

import java.math.BigDecimal;
import java.util.Optional;
import org.musubi.ingest.refusal.ReasonCode;

/** Takes one written amount apart, such as {@code 5,9 triệu đồng}, {@code 月給 18万5千円} or {@code USD 3,600}. */
final class WrittenAmount {
    static final Reading.Fault NEGATIVE = new Reading.Fault(ReasonCode.NEGATIVE, "must be 0 or above");
    private static final Reading.Fault NOT_ONE = new Reading.Fault(
            ReasonCode.BAD_NUMBER,
            "must be one amount: a number, with nothing beside it but a currency, words such as 万 or triệu, and a unit of time");
    private static final Reading.Fault TWO_CURRENCIES =
            new Reading.Fault(ReasonCode.CONTRADICTION, "names two currencies; write one");
    private static final Reading.Fault TWO_UNITS =
            new Reading.Fault(ReasonCode.CONTRADICTION, "names two units of time; write one");

    private final String text;
    private final DecimalMark mark;
    private final AmountWords words;
    private int at;

    private final AmountSum sum = new AmountSum();
    private Optional<AmountWord.Currency> currency = Optional.empty();
    private Optional<PayUnit> unit = Optional.empty();

    private WrittenAmount(String text, DecimalMark mark, AmountWords words) {
        this.text = text;
        this.mark = mark;
        this.words = words;
    }

    /**
     * Reads an amount.
     *
     * @param folded the text
     * @param mark before the decimals
     * @param words that may stand beside it
     */
    static Found<Written> read(String folded, DecimalMark mark, AmountWords words) {
        return new WrittenAmount(folded, mark, words).read();
    }

    private Found<Written> read() {
        while (at < text.length()) {
            Optional<Reading.Fault> fault = step(text.charAt(at));
            if (fault.isPresent()) {
                return Found.bad(fault.get());
            }
        }
        return sum.end()
                ? Found.good(new Written(sum.total(), sum.isMultiplied(), currency, unit))
                : Found.bad(NOT_ONE);
    }

    private Optional<Reading.Fault> step(char character) {
        if (DecimalMark.isDigit(character)) {
            return number();
        }
        if (character == ' ' || isBracket(character)) {
            at++;
            return Optional.empty();
        }
        if (DecimalMark.isMinus(character) && sum.isEmpty() && isDigitAt(at + 1)) {
            return Optional.of(NEGATIVE);
        }
        Optional<AmountWords.Entry> entry = words.at(text, at);
        if (entry.isEmpty()) {
            return Optional.of(NOT_ONE);
        }
        at += entry.get().text().length();
        return word(entry.get().word());
    }

    /** Brackets are only for words: those around a number are a bookkeeper's minus. */
    private boolean isBracket(char character) {
        return (character == '(' && !isDigitAt(at + 1)) || (character == ')' && at > 0 && !isDigitAt(at - 1));
    }

    private boolean isDigitAt(int place) {
        return place < text.length() && DecimalMark.isDigit(text.charAt(place));
    }

    private Optional<Reading.Fault> number() {
        int end = at + 1;
        while (isDigitAt(end) || (isDigitAt(end + 1) && mark.joins(text.charAt(end)))) {
            end++;
        }
        Found<BigDecimal> found = mark.read(text.substring(at, end));
        at = end;
        if (found instanceof Found.Bad<BigDecimal> bad) {
            return Optional.of(bad.fault());
        }
        return found instanceof Found.Good<BigDecimal> good && sum.number(good.value())
                ? Optional.empty()
                : Optional.of(NOT_ONE);
    }

    private Optional<Reading.Fault> word(AmountWord word) {
        if (word instanceof AmountWord.Times times) {
            return sum.times(times) ? Optional.empty() : Optional.of(NOT_ONE);
        }
        if (word instanceof AmountWord.Currency found) {
            Optional<AmountWord.Currency> both =
                    currency.isEmpty() ? Optional.of(found) : currency.get().and(found);
            currency = both;
            return both.isEmpty() ? Optional.of(TWO_CURRENCIES) : Optional.empty();
        }
        if (word instanceof AmountWord.Per per) {
            boolean other = unit.isPresent() && unit.get() != per.unit();
            unit = Optional.of(per.unit());
            return other ? Optional.of(TWO_UNITS) : Optional.empty();
        }
        return Optional.empty();
    }
}
