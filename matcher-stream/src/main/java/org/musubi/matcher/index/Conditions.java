package org.musubi.matcher.index;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.musubi.matcher.rules.Cap;
import org.musubi.matcher.rules.CapRule;
import org.musubi.matcher.rules.CostAssessment;
import org.musubi.matcher.rules.CostCategory;
import org.musubi.matcher.rules.CostItem;
import org.musubi.matcher.rules.Figures;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Payer;
import org.musubi.matcher.rules.Score;
import org.musubi.matcher.rules.Terms;
import org.musubi.matcher.rules.Vacancy;

/**
 * An open vacancy's terms in numbers, to be compared with the figures of candidates. Caps and what the worker pays are in minor
 * units of the settlement currency.
 */
final class Conditions {
    /** There is no assessment: a cap is exceeded, no rule covers the pair, or a rate is missing. */
    static final int NONE = -1;

    private static final List<CostItem> ONE_OF_EACH = Arrays.stream(CostCategory.values())
            .map(category -> new CostItem(category, Payer.WORKER, new Money(BigDecimal.ONE, "USD")))
            .toList();

    private final Admission admission;
    private final Ledger ledger;
    private final List<CapRule> rules;
    private final Covering covering;
    private final long[] caps;
    private final int[] counted;
    private final int minimumMonths;
    private final int startOn;
    private final long wage;
    private final int offers;

    private Conditions(
            Vacancy vacancy,
            Admission admission,
            Ledger ledger,
            List<CapRule> rules,
            Covering covering,
            long[] caps,
            long wage) {
        this.admission = admission;
        this.ledger = ledger;
        this.rules = rules;
        this.covering = covering;
        this.caps = caps;
        this.counted = rules.stream().mapToInt(rule -> counted(rule, vacancy)).toArray();
        this.minimumMonths = vacancy.minimumExperienceMonths();
        this.startOn = Codes.day(vacancy.startOn());
        this.wage = wage;
        this.offers = Codes.mask(vacancy.offers());
    }

    /** The conditions of an open vacancy; empty when a figure is so large that only the rules themselves can deal with it. */
    static Optional<Conditions> of(Terms terms, Admission admission, Ledger ledger, Covering covering) {
        Vacancy vacancy = terms.vacancy();
        Optional<Long> wage = Ledger.wage(vacancy.monthlyWage().amount());
        long[] caps = terms.caps().stream().mapToLong(Conditions::cap).toArray();
        boolean fits = wage.isPresent()
                && vacancy.minimumExperienceMonths() <= Listing.MOST_MONTHS
                && Arrays.stream(caps).allMatch(cap -> cap < Ledger.TOO_MUCH);
        return fits
                ? Optional.of(new Conditions(vacancy, admission, ledger, terms.capRules(), covering, caps, wage.get()))
                : Optional.empty();
    }

    /** Whether the rules on admission hold for a profile. */
    boolean admits(int profile) {
        return admission.admits(profile);
    }

    boolean isExperienced(int months) {
        return Figures.isExperienced(months, minimumMonths);
    }

    /** Whether somebody who can begin on a day and accepts a lowest wage would begin here. */
    boolean suits(int readyFrom, int lowestWage) {
        return Figures.isReady(readyFrom, startOn) && ledger.lowestWage(lowestWage) <= wage;
    }

    /** How many of these needs are offered, as far as they count. */
    int needsMet(int needs) {
        return Math.min(Score.MOST_NEEDS, Integer.bitCount(needs & offers));
    }

    /** The most points for needs that anybody can have here. */
    int mostForNeeds() {
        return Score.needsPoints(Integer.bitCount(offers));
    }

    /** Points for what people of an origin pay by a cost package; {@link #NONE} when a rule on costs does not hold. */
    int costPoints(int costs, int origin) {
        int binding = binding(costs, origin);
        return binding == NONE
                ? NONE
                : Score.costPoints(caps[binding] - ledger.paid(costs, counted[binding]), caps[binding]);
    }

    /** The place of the binding rule among the rules; {@link #NONE} when a rule on costs does not hold. */
    int binding(int costs, int origin) {
        int binding = NONE;
        long least = Long.MAX_VALUE;
        for (int rule : covering.rulesFor(origin)) {
            long cap = caps[rule];
            long paid = ledger.paid(costs, counted[rule]);
            if (cap == Ledger.UNKNOWN || paid == Ledger.UNKNOWN || paid > cap) {
                return NONE;
            }
            if (cap - paid < least) {
                least = cap - paid;
                binding = rule;
            }
        }
        return binding;
    }

    CapRule rule(int binding) {
        return rules.get(binding);
    }

    long cap(int binding) {
        return caps[binding];
    }

    long paid(int costs, int binding) {
        return ledger.paid(costs, counted[binding]);
    }

    private static long cap(Cap cap) {
        return cap.limit().map(Ledger::minorUnits).orElse(Ledger.UNKNOWN);
    }

    private static int counted(CapRule rule, Vacancy vacancy) {
        int categories = 0;
        for (CostItem item : ONE_OF_EACH) {
            if (CostAssessment.isCounted(item, rule, vacancy)) {
                categories |= 1 << Codes.of(item.category());
            }
        }
        return categories;
    }
}
