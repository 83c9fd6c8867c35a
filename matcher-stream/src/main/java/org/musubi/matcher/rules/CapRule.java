package org.musubi.matcher.rules;

import java.util.Set;

/**
 * A dated limit on what a worker may be made to pay.
 *
 * @param origin ISO 3166-1 alpha-3, or {@code *}
 * @param destination ISO 3166-1 alpha-3, or {@code *}
 * @param status residence status, or {@code *}
 * @param deductPartnerFee whether what the accepting side pays the sending organisation lowers the limit
 * @param countedCategories the categories that count against the limit; empty: all but {@code ILLEGITIMATE}
 */
public record CapRule(
        String ruleId,
        String origin,
        String destination,
        String status,
        CapBasis basis,
        boolean deductPartnerFee,
        Set<CostCategory> countedCategories,
        Span effective)
        implements ReferenceRecord {
    public CapRule {
        countedCategories = Set.copyOf(countedCategories);
    }

    @Override
    public String key() {
        return ruleId;
    }

    @Override
    public boolean bearsOn(Vacancy vacancy) {
        return Wildcard.matches(destination, vacancy.destination()) && Wildcard.matches(status, vacancy.status());
    }

    /** Whether the rule limits what people of an origin pay. */
    public boolean coversOrigin(String from) {
        return Wildcard.matches(origin, from);
    }

    /** Whether a cost of this category counts against the limit. */
    public boolean counts(CostCategory category) {
        return countedCategories.isEmpty()
                ? category != CostCategory.ILLEGITIMATE
                : countedCategories.contains(category);
    }
}
