package org.musubi.matcher.reach;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.musubi.matcher.rules.CapRule;
import org.musubi.matcher.rules.CostCategory;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Terms;
import org.musubi.matcher.rules.Vacancy;

/** The changes that are worth counting for a vacancy. */
final class Changes {
    private static final List<BigDecimal> FACTORS =
            Stream.of("1.05", "1.10", "1.20").map(BigDecimal::new).toList();

    private Changes() {}

    /** Each category alone, in the order of {@link CostCategory}; all of them; each step of the wage. */
    static List<Change> of(Terms terms) {
        Set<CostCategory> categories = categories(terms);
        var changes = new ArrayList<Change>();
        categories.forEach(category -> changes.add(new Change.BearCategory(category)));
        changes.add(new Change.BearAll(categories));
        changes.addAll(wageSteps(terms.vacancy().monthlyWage()));
        return changes;
    }

    /**
     * The categories that some cap counts and the employer does not bear. What is illegitimate is not among them: whoever bears
     * it, a candidate who was made to pay for it stays out.
     */
    private static Set<CostCategory> categories(Terms terms) {
        Vacancy vacancy = terms.vacancy();
        var categories = EnumSet.noneOf(CostCategory.class);
        for (CostCategory category : CostCategory.values()) {
            if (category != CostCategory.ILLEGITIMATE
                    && !vacancy.employerPays().contains(category)
                    && terms.capRules().stream().anyMatch(rule -> rule.counts(category) && concerns(rule, vacancy))) {
                categories.add(category);
            }
        }
        return categories;
    }

    private static boolean concerns(CapRule rule, Vacancy vacancy) {
        return vacancy.acceptedOrigins().isEmpty()
                || vacancy.acceptedOrigins().stream().anyMatch(rule::coversOrigin);
    }

    /** Some per cent more, rounded up to a round amount; each once. */
    static List<Change.RaiseWage> wageSteps(Money wage) {
        if (wage.amount().signum() == 0) {
            return List.of();
        }
        BigDecimal unit = roundUnit(wage);
        return FACTORS.stream()
                .map(factor -> wage.amount()
                        .multiply(factor)
                        .divide(unit, 0, RoundingMode.CEILING)
                        .multiply(unit))
                .distinct()
                .map(raised -> new Change.RaiseWage(raised, raised.subtract(wage.amount())))
                .toList();
    }

    /** The power of ten at or below a hundredth of the wage, no smaller than the minor unit: 1,000 for 180,000 JPY. */
    private static BigDecimal roundUnit(Money wage) {
        int exponent = wage.amount().precision() - wage.amount().scale() - 3;
        return BigDecimal.ONE.scaleByPowerOfTen(Math.max(exponent, -Money.minorUnitDigits(wage.currency())));
    }
}
