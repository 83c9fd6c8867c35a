package org.musubi.ingest.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a word beside an amount means. */
sealed interface AmountWord {
    /**
     * A currency.
     *
     * @param codes of ISO 4217 that it may mean; at least one
     * @param usual the one it means where nothing else is said; empty: none
     */
    record Currency(List<String> codes, Optional<String> usual) implements AmountWord {
        static Currency of(String code) {
            return new Currency(List.of(code), Optional.of(code));
        }

        /** What two words mean together; nothing where they contradict each other. */
        Optional<Currency> and(Currency other) {
            List<String> both = codes.stream().filter(other.codes::contains).toList();
            if (both.isEmpty()) {
                return Optional.empty();
            }
            Optional<String> sole = both.size() == 1 ? Optional.of(both.get(0)) : usual.filter(both::contains);
            return Optional.of(new Currency(both, sole));
        }
    }

    /**
     * A factor.
     *
     * @param factor above 1
     * @param first whether it may also stand before the number
     */
    record Times(BigDecimal factor, boolean first) implements AmountWord {}

    /**
     * A unit of time.
     *
     * @param unit for which is paid
     */
    record Per(PayUnit unit) implements AmountWord {}

    /** Something between an amount and its unit. */
    record Link() implements AmountWord {}
}
