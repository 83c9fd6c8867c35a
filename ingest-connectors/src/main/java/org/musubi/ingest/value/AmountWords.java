package org.musubi.ingest.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that may stand beside an amount: currencies, factors, units of time. */
final class AmountWords {
    static final AmountWords ALL = new AmountWords(Map.of());

    /**
     * A word that stands somewhere.
     *
     * @param text folded
     * @param word what it means
     */
    record Entry(String text, AmountWord word) {}

    private final Set<String> codes = Currency.getAvailableCurrencies().stream()
            // the others are metals, funds and test codes
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private final Map<String, AmountWord> whole = new HashMap<>();
    /** By their first character, longest first. */
    private final Map<Character, List<Entry>> byFirst = new HashMap<>();

    private AmountWords(Map<String, AmountWord> first) {
        first.forEach(this::add);
        codes.forEach(code -> add(code, AmountWord.Currency.of(code)));
        Resource.lines(AmountWords.class, "amount-words.csv").forEach(line -> add(line.get(1), word(line)));
        byFirst.values()
                .forEach(entries -> entries.sort(Comparator.comparingInt((Entry entry) -> entry.text.length())
                        .reversed()));
    }

    /** These and a publisher's own, which come first. */
    AmountWords with(Map<String, AmountWord> own) {
        return own.isEmpty() ? this : new AmountWords(own);
    }

    /** What a publisher's word means, by its code: a factor, an ISO 4217 code, or a unit of time. */
    Optional<AmountWord> ofCode(String code) {
        if (code.matches("[0-9]{1,15}(?:\\.[0-9]{1,4})?") && new BigDecimal(code).signum() > 0) {
            return Optional.of(new AmountWord.Times(new BigDecimal(code), false));
        }
        return isCode(code)
                ? Optional.of(AmountWord.Currency.of(code))
                : PayUnit.of(code).map(AmountWord.Per::new);
    }

    /** Whether a text is a code of ISO 4217 that money has, in capitals. */
    boolean isCode(String text) {
        return codes.contains(text);
    }

    /** What a whole text means. */
    Optional<AmountWord> whole(String folded) {
        return Optional.ofNullable(whole.get(folded));
    }

    /** The longest word that begins at a place of a text. Latin letters make a word only together. */
    Optional<Entry> at(String folded, int place) {
        for (Entry entry : byFirst.getOrDefault(folded.charAt(place), List.of())) {
            if (folded.startsWith(entry.text, place) && !goesOn(folded, place + entry.text.length())) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private static boolean goesOn(String text, int end) {
        return end < text.length() && isLatin(text.charAt(end)) && isLatin(text.charAt(end - 1));
    }

    private static boolean isLatin(char character) {
        return Character.isLetter(character) && Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
    }

    private void add(String text, AmountWord word) {
        var entry = new Entry(Normal.folded(text), word);
        if (whole.putIfAbsent(entry.text, word) == null) {
            byFirst.computeIfAbsent(entry.text.charAt(0), first -> new ArrayList<>())
                    .add(entry);
        }
    }

    private static AmountWord word(List<String> line) {
        return switch (line.get(0)) {
            case "money" -> currency(List.of(line.get(2).split(" ")));
            case "times" -> new AmountWord.Times(new BigDecimal(line.get(2)), false);
            case "lakh" -> new AmountWord.Times(new BigDecimal(line.get(2)), true);
            case "per" -> new AmountWord.Per(PayUnit.valueOf(line.get(2).toUpperCase(Locale.ROOT)));
            case "link" -> new AmountWord.Link();
            default -> throw new IllegalStateException("amount-words.csv has a line of an unknown kind: " + line);
        };
    }

    private static AmountWord currency(List<String> codes) {
        return codes.get(0).equals("-")
                ? new AmountWord.Currency(codes.subList(1, codes.size()), Optional.empty())
                : new AmountWord.Currency(codes, Optional.of(codes.get(0)));
    }
}
