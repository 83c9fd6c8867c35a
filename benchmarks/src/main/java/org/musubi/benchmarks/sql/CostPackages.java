package org.musubi.benchmarks.sql;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.musubi.matcher.rules.CapRule;
import org.musubi.matcher.rules.CostAssessment;
import org.musubi.matcher.rules.CostCategory;
import org.musubi.matcher.rules.CostItem;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Payer;
import org.musubi.matcher.rules.Terms;
import org.musubi.matcher.rules.Vacancy;

/**
 * Cost items that many candidates share, and what a worker pays of them: one sum for each package and each set of categories
 * that counts, which is what a cap rule counts without what an employer pays.
 */
final class CostPackages {
    private static final Money NOTHING = new Money(BigDecimal.ZERO, Rulebook.YEN);

    private final Codes<Quotation> packages = new Codes<>(1);
    private final Codes<Set<CostCategory>> counted = new Codes<>(1);
    private final Map<String, Set<Integer>> countedByOrigin = new TreeMap<>();
    private Terms terms;
    private int summed;

    CostPackages() {
        counted.of(Set.of());
    }

    /** The code of what a candidate was quoted. */
    int packageOf(String origin, List<CostItem> items) {
        return packages.of(new Quotation(origin, items));
    }

    /** The code of the empty set: nothing counts. */
    int nothing() {
        return counted.of(Set.of());
    }

    /** The code of the set of categories that a rule counts for a vacancy. */
    int countedBy(CapRule rule, Terms someTerms, String origin) {
        terms = someTerms;
        int code = counted.of(categories(rule, someTerms.vacancy()));
        countedByOrigin
                .computeIfAbsent(origin, any -> new TreeSet<>(Set.of(nothing())))
                .add(code);
        return code;
    }

    /** How many sets of categories there are, the empty one included. */
    int countedSets() {
        return counted.size();
    }

    private static Set<CostCategory> categories(CapRule rule, Vacancy vacancy) {
        var categories = EnumSet.noneOf(CostCategory.class);
        for (CostCategory category : CostCategory.values()) {
            if (CostAssessment.isCounted(new CostItem(category, Payer.WORKER, NOTHING), rule, vacancy)) {
                categories.add(category);
            }
        }
        return categories;
    }

    /** Adds rows (package, counted, yen) for the packages that came since the last time; none where a rate is missing. */
    void addSums(IntTable sums) {
        int code = summed + 1;
        for (Quotation one : packages.valuesFrom(summed)) {
            for (int set : countedByOrigin.getOrDefault(one.origin(), Set.of())) {
                int number = code;
                paid(one.items(), counted.value(set)).ifPresent(yen -> sums.add(number, set, yen));
            }
            code++;
        }
        summed = packages.size();
    }

    private Optional<Integer> paid(List<CostItem> items, Set<CostCategory> categories) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CostItem item : items) {
            if (item.payer() == Payer.WORKER && categories.contains(item.category())) {
                Optional<BigDecimal> yen = CostAssessment.settled(item, terms);
                if (yen.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.add(yen.get());
            }
        }
        return Optional.of(sum.intValueExact());
    }

    private record Quotation(String origin, List<CostItem> items) {}
}
