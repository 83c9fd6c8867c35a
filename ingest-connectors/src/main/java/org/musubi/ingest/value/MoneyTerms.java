package org.musubi.ingest.value;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.table.Cell;

/**
 * How a mapping says that amounts of money are written.
 *
 * @param mark before the decimals
 * @param words that may stand beside an amount
 * @param times factor of every amount
 * @param fixed currency; nothing: none
 * @param column with the currency; nothing: none
 * @param header whether the currency stands in the header, in brackets
 */
record MoneyTerms(
        DecimalMark mark,
        AmountWords words,
        BigDecimal times,
        Optional<AmountWord.Currency> fixed,
        Optional<Setting.Column> column,
        boolean header) {
    static final List<SettingSpec> SPECS = List.of(
            SettingSpec.of(
                            "currency",
                            "An ISO 4217 code; or {column: …}; or header: in brackets in the header, such as (VND) or (万円)."
                                    + " Otherwise each cell names its currency. A cell that names another one is refused.",
                            SettingKind.TEXT)
                    .orColumn(),
            DecimalMark.SPEC,
            SettingSpec.of("times", "Factor of every amount, such as 10000 for a column in 万円.", SettingKind.NUMBER),
            SettingSpec.of(
                    "words",
                    "Code table of the publisher's own words beside amounts: each stands for a factor such as 1000000, for an"
                            + " ISO 4217 code, or for hour, day, week, month or year.",
                    SettingKind.TABLE));

    private static final String IN_HEADER = "header";
    private static final String WORDS = "words";

    private static final Reading.Fault NO_CURRENCY = new Reading.Fault(
            ReasonCode.MISSING,
            "has no currency; write it beside the amount, or name it in the mapping with currency:");
    private static final Reading.Fault MANY_CURRENCIES = new Reading.Fault(
            ReasonCode.UNKNOWN_VALUE,
            "has a currency that several countries use; write the ISO 4217 code, or name it in the mapping with currency:");
    private static final Reading.Fault OTHER_CURRENCY = new Reading.Fault(
            ReasonCode.CONTRADICTION, "names another currency than the mapping, the header or the currency's column");
    private static final Reading.Fault TWO_FACTORS = new Reading.Fault(
            ReasonCode.CONTRADICTION,
            "has a word such as 万 or triệu, and the mapping or the header already gives a factor; keep one of them");
    private static final Reading.Fault UNKNOWN_CURRENCY =
            new Reading.Fault(ReasonCode.UNKNOWN_VALUE, "must be a currency, best an ISO 4217 code such as VND");

    /**
     * An amount of one currency.
     *
     * @param amount exact
     * @param currency ISO 4217
     * @param unit of time that is written beside it or in the header
     */
    record Sum(BigDecimal amount, String currency, Optional<PayUnit> unit) {}

    /** What is wrong with the settings. */
    static Optional<SettingProblem> problem(Settings settings) {
        Optional<String> currency = settings.text("currency");
        if (currency.isPresent()
                && !currency.get().equals(IN_HEADER)
                && code(currency.get()).isEmpty()) {
            String message = "currency must be an ISO 4217 code in capitals such as VND, or header, or {column: …}";
            return Optional.of(new SettingProblem(Optional.of("currency"), message));
        }
        if (settings.number("times")
                .filter(times -> times.signum() <= 0 || !Content.isWritable(times))
                .isPresent()) {
            return Optional.of(new SettingProblem(Optional.of("times"), "times must be above 0"));
        }
        return settings.table(WORDS).values().stream()
                .filter(code -> AmountWords.ALL.ofCode(code).isEmpty())
                .sorted()
                .findFirst()
                .map(code -> new SettingProblem(
                        Optional.of(WORDS),
                        "the code " + code
                                + " is neither a factor above 0, nor an ISO 4217 code in capitals, nor hour, day,"
                                + " week, month or year"));
    }

    private static Map<String, AmountWord> own(Settings settings) {
        var own = new HashMap<String, AmountWord>();
        settings.table(WORDS)
                .forEach((word, code) -> AmountWords.ALL.ofCode(code).ifPresent(meaning -> own.put(word, meaning)));
        return own;
    }

    static MoneyTerms of(Settings settings) {
        Optional<String> currency = settings.text("currency");
        return new MoneyTerms(
                DecimalMark.of(settings),
                AmountWords.ALL.with(own(settings)),
                settings.number("times").orElse(BigDecimal.ONE),
                currency.flatMap(MoneyTerms::code),
                settings.column("currency"),
                currency.filter(IN_HEADER::equals).isPresent());
    }

    private static Optional<AmountWord.Currency> code(String text) {
        return AmountWords.ALL.isCode(text) ? Optional.of(AmountWord.Currency.of(text)) : Optional.empty();
    }

    Found<Sum> read(Cells cells) {
        return written(cells.main())
                .then(written -> above(cells).then(above -> {
                    BigDecimal factor = times.multiply(above.amount());
                    if (written.multiplied() && factor.compareTo(BigDecimal.ONE) != 0) {
                        return Found.bad(TWO_FACTORS);
                    }
                    if (written.unit().isPresent()
                            && above.unit().isPresent()
                            && !written.unit().equals(above.unit())) {
                        return Found.bad(PayTerms.OTHER_UNIT);
                    }
                    Optional<PayUnit> unit = written.unit().or(above::unit);
                    return declared(cells, above)
                            .then(declared -> currency(declared, written.currency()))
                            .then(code -> Found.good(new Sum(written.amount().multiply(factor), code, unit)));
                }));
    }

    private Found<Written> above(Cells cells) {
        return header ? MoneyHeader.read(cells.header(), mark, words) : Found.good(Written.of(BigDecimal.ONE));
    }

    private Found<Written> written(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return WrittenAmount.read(Normal.folded(text.text()), mark, words);
        }
        return mark.read(cell)
                .then(number ->
                        number.signum() < 0 ? Found.bad(WrittenAmount.NEGATIVE) : Found.good(Written.of(number)));
    }

    private Found<Optional<AmountWord.Currency>> declared(Cells cells, Written above) {
        if (column.isEmpty()) {
            return Found.good(fixed.or(above::currency));
        }
        Optional<Found<String>> word = Beside.word(cells, column.get());
        if (word.isEmpty()) {
            return Found.good(Optional.empty());
        }
        return word.get()
                .then(text -> words.whole(Normal.folded(text)).orElse(new AmountWord.Link())
                                instanceof AmountWord.Currency currency
                        ? Found.good(Optional.of(currency))
                        : Found.bad(Beside.in(column.get(), UNKNOWN_CURRENCY)));
    }

    private static Found<String> currency(
            Optional<AmountWord.Currency> declared, Optional<AmountWord.Currency> written) {
        if (declared.isEmpty() && written.isEmpty()) {
            return Found.bad(NO_CURRENCY);
        }
        Optional<AmountWord.Currency> both = declared.isPresent() && written.isPresent()
                ? declared.get().and(written.get())
                : declared.or(() -> written);
        if (both.isEmpty()) {
            return Found.bad(OTHER_CURRENCY);
        }
        return both.get().usual().<Found<String>>map(Found::good).orElse(Found.bad(MANY_CURRENCIES));
    }
}
