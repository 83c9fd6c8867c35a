package org.musubi.matcher.wire;

import java.math.BigDecimal;
import java.util.Optional;
import org.musubi.matcher.rules.Money;

/** Amounts and other decimals. */
final class Amounts {
    private static final int MOST_DIGITS = 40;

    private Amounts() {}

    static BigDecimal decimal(String plain) {
        if (plain == null || plain.length() > MOST_DIGITS || !plain.matches("\\d+(\\.\\d+)?")) {
            throw new IllegalArgumentException("a decimal is missing or not in plain notation");
        }
        return new BigDecimal(plain);
    }

    static Money money(String amount, String currency) {
        return new Money(decimal(amount), currency);
    }

    static Money money(org.musubi.schemas.avro.Money money) {
        return money(money.getAmount(), money.getCurrency());
    }

    static Optional<Money> optional(org.musubi.schemas.avro.Money money) {
        return Optional.ofNullable(money).map(Amounts::money);
    }
}
