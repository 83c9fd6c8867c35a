package org.musubi.matcher.reach;

import java.math.BigDecimal;
import java.util.Set;
import org.musubi.matcher.rules.CostCategory;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Vacancy;

/** One thing that an employer could do otherwise. */
public sealed interface Change {
    /** The vacancy with the change made. */
    Vacancy applyTo(Vacancy vacancy);

    /** Bears one more category of recruitment cost. */
    record BearCategory(CostCategory category) implements Change {
        @Override
        public Vacancy applyTo(Vacancy vacancy) {
            return vacancy.bearing(Set.of(category));
        }
    }

    /** Bears every category that could matter. */
    record BearAll(Set<CostCategory> categories) implements Change {
        public BearAll {
            categories = Set.copyOf(categories);
        }

        @Override
        public Vacancy applyTo(Vacancy vacancy) {
            return vacancy.bearing(categories);
        }
    }

    /**
     * Pays more.
     *
     * @param monthlyWage the new wage, in the settlement currency
     * @param raise by how much it is above the old one
     */
    record RaiseWage(BigDecimal monthlyWage, BigDecimal raise) implements Change {
        @Override
        public Vacancy applyTo(Vacancy vacancy) {
            return vacancy.paying(new Money(monthlyWage, vacancy.currency()));
        }
    }
}
