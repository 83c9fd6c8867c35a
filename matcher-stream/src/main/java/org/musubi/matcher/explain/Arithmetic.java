package org.musubi.matcher.explain;

import java.math.BigDecimal;
import org.musubi.matcher.rules.Cap;
import org.musubi.matcher.rules.CapBasis;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Vacancy;

/** How a cap comes about, written out. */
public final class Arithmetic {
    private Arithmetic() {}

    /** The whole of it, such as {@code 2 x wage 180000 JPY}. */
    public static String of(Cap cap, Vacancy vacancy) {
        String basis = basis(cap.rule().basis(), vacancy);
        return cap.rule().deductPartnerFee()
                ? basis
                        + vacancy.partnerMonthlyFee()
                                .map(fee -> " - " + vacancy.contractMonths() + " x partner fee " + money(fee)
                                        + ", at least 0")
                                .orElse(", no partner fee to deduct")
                : basis;
    }

    private static String basis(CapBasis basis, Vacancy vacancy) {
        String wage = "wage " + money(vacancy.monthlyWage());
        if (basis instanceof CapBasis.Fixed fixed) {
            return "fixed " + money(fixed.amount());
        } else if (basis instanceof CapBasis.WageMonths months) {
            return plain(months.months()) + " x " + wage;
        } else if (basis instanceof CapBasis.WageMonthsPerYear yearly) {
            return "min(" + plain(yearly.maxMonths()) + ", " + plain(yearly.months()) + " x " + vacancy.contractMonths()
                    + " months / 12) x " + wage;
        }
        return "the worker pays nothing";
    }

    /** An amount as it was given, with its currency. */
    public static String money(Money money) {
        return plain(money.amount()) + " " + money.currency();
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
