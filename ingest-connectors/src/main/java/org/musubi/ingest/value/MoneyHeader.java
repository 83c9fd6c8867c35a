package org.musubi.ingest.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.musubi.ingest.refusal.ReasonCode;

/** What a header says about every amount of its column, in the brackets at its end: {@code (VND)}, {@code (万円)}, {@code (円/時)}. */
final class MoneyHeader {
    private static final Pattern BRACKETS =
            Pattern.compile(".*[(\\[【]([^()\\[\\]【】]{1,40})[)\\]】][^()\\[\\]【】]*", Pattern.DOTALL);
    private static final Reading.Fault NOT_IN_HEADER = new Reading.Fault(
            ReasonCode.MISSING,
            "the header must end with the currency in brackets, such as (VND); or name the currency in the mapping");

    private MoneyHeader() {}

    /**
     * Reads a header.
     *
     * @param header as it stands in the file
     * @param mark before the decimals
     * @param words that may stand in it
     * @return what one in the column is worth; it always has a currency
     */
    static Found<Written> read(String header, DecimalMark mark, AmountWords words) {
        Matcher match = BRACKETS.matcher(Normal.folded(header));
        if (!match.matches()) {
            return Found.bad(NOT_IN_HEADER);
        }
        String inside = match.group(1);
        boolean numbered = inside.chars().anyMatch(character -> DecimalMark.isDigit((char) character));
        Found<Written> written = WrittenAmount.read(numbered ? inside : "1 " + inside, mark, words);
        return written instanceof Found.Good<Written> good
                        && good.value().currency().isPresent()
                ? written
                : Found.bad(NOT_IN_HEADER);
    }
}
