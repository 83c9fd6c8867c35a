package org.musubi.matcher.explain;

import java.math.BigDecimal;
import java.util.Locale;
import org.musubi.matcher.rules.Money;

/** Amounts for people and for programs. */
public final class Amount {
    private Amount() {}

    /** With thousands apart and the currency, such as {@code 360,000 JPY}. */
    public static String of(BigDecimal amount, String currency) {
        int digits = Money.minorUnitDigits(currency);
        return String.format(Locale.ROOT, "%,." + digits + "f %s", amount, currency);
    }

    /** A plain decimal with the currency's digits, such as {@code 360000}. */
    public static String plain(BigDecimal amount, String currency) {
        return amount.setScale(Money.minorUnitDigits(currency)).toPlainString();
    }
}
