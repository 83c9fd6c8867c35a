package org.musubi.matcher.rules;

/** One recruitment cost quoted to a candidate, with who pays it. */
public record CostItem(CostCategory category, Payer payer, Money money) {
    /** Whether the worker pays for something that can never be justified. */
    boolean isIllegitimateForWorker() {
        return category == CostCategory.ILLEGITIMATE && payer == Payer.WORKER;
    }
}
