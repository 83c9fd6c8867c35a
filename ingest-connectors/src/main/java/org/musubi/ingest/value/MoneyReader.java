package org.musubi.ingest.value;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.refusal.ReasonCode;

/**
 * Amounts of money.
 *
 * @param terms how they are written
 */
record MoneyReader(MoneyTerms terms) implements ValueReader {
    static final ReaderType TYPE = new ReaderType(
            "money",
            "An amount with its currency, given as {amount, currency}. Reads signs and words of currencies before or after the"
                    + " number, and factors such as 万, 億, triệu, nghìn, tỷ, သိန်း, thousand, million.",
            MoneyTerms.SPECS,
            MoneyReader::make);

    private static final Reading.Fault PER_TIME = new Reading.Fault(
            ReasonCode.BAD_NUMBER,
            "must be an amount once, not for a time; take out the unit of time, or map it with read: pay");

    private static ReaderMade make(Settings settings) {
        Optional<SettingProblem> problem = MoneyTerms.problem(settings);
        return problem.isPresent()
                ? new ReaderMade.Unfit(List.of(problem.get()))
                : new ReaderMade.Ready(new MoneyReader(MoneyTerms.of(settings)));
    }

    @Override
    public boolean readsHeader() {
        return terms.header();
    }

    @Override
    public Reading read(Cells cells) {
        return terms.read(cells)
                .reading(sum -> sum.unit().isPresent() ? PER_TIME : reading(sum.amount(), sum.currency()));
    }

    /** Money in the canonical format. */
    static Reading reading(BigDecimal amount, String currency) {
        BigDecimal shortest = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return new Reading.Value(JsonNodeFactory.instance
                .objectNode()
                .put("amount", shortest.toPlainString())
                .put("currency", currency));
    }
}
