package org.musubi.matcher.wire;

import java.math.BigDecimal;
import java.util.Optional;
import org.musubi.matcher.rules.Money;

/** Amounts and other decimals. */
final class Amounts {
    private static final int MOST_DIGITS = 40;

    private Amounts() {}

    static BigDecimal decimal(String plain) {
        if (plain == null || plain.length() > MOST_DIGITS || !isPlain(plain)) {
            throw new IllegalArgumentException("a decimal is missing or not in plain notation");
        }
        return new BigDecimal(plain);
    }

    /** Whether there are digits, or digits on both sides of one point. */
    private static boolean isPlain(String text) {
        int point = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return !text.isEmpty() && point != 0 && point != text.length() - 1;
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
