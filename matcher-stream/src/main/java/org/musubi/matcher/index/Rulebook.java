package org.musubi.matcher.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.musubi.matcher.rules.CapRule;
import org.musubi.matcher.rules.CostAssessment;
import org.musubi.matcher.rules.CostCategory;
import org.musubi.matcher.rules.CostItem;
import org.musubi.matcher.rules.Judge;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Payer;
import org.musubi.matcher.rules.Reference;
import org.musubi.matcher.rules.Terms;
import org.musubi.matcher.rules.Vacancy;

/** The judge on one date and for one state of the policy, and what vacancies' conditions have in common there. May be
 * used by several threads. */
final class Rulebook {
    private static final List<CostItem> ONE_OF_EACH = Arrays.stream(CostCategory.values())
            .map(category -> new CostItem(category, Payer.WORKER, new Money(BigDecimal.ONE, "USD")))
            .toList();

    private final Judge judge;
    private final Profiles profiles;
    private final CostBook costs;
    private final Admissions admissions;
    private final Map<CostKey, CostTerms> costTerms = new ConcurrentHashMap<>();

    /** What tells cost terms apart. */
    private record CostKey(String currency, List<CapRule> rules, List<Integer> counted) {}

    /** What has been asked of the rules on entry, and of all on admission. */
    private record Admissions(Map<Admission.Entry, Admission> entries, Map<Admission.Demand, Admission> demands) {
        static Admissions none() {
            return new Admissions(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    private Rulebook(Judge judge, Profiles profiles, CostBook costs, Admissions admissions) {
        this.judge = judge;
        this.profiles = profiles;
        this.costs = costs;
        this.admissions = admissions;
    }

    static Rulebook on(LocalDate asOf, Reference reference, Profiles profiles, CostBook costs) {
        return new Rulebook(new Judge(reference, asOf), profiles, costs, Admissions.none());
    }

    /** The rulebook on the same date after the policy has changed. */
    Rulebook after(PolicyChanges changes, Reference reference) {
        return new Rulebook(
                new Judge(reference, judge.asOf()),
                profiles,
                costs,
                changes.bearOnAdmission() ? Admissions.none() : admissions);
    }

    Judge judge() {
        return judge;
    }

    /** What an open vacancy lets people pay. */
    CostOffer costs(Terms terms) {
        return CostOffer.of(terms, costTerms(terms));
    }

    /** The terms of an open vacancy in numbers; empty when these are too large. */
    Optional<Conditions> conditions(Terms terms, Pool pool, CostOffer offer) {
        Admission entry = admissions.entries.computeIfAbsent(
                Admission.Entry.of(terms.vacancy()),
                key -> new Admission(candidate -> judge.letsEnter(candidate, terms), pool));
        Admission admission = admissions.demands.computeIfAbsent(
                Admission.Demand.of(terms.vacancy()),
                key -> new Admission(candidate -> judge.admits(candidate, terms), pool));
        return Conditions.of(terms.vacancy(), entry, admission, offer);
    }

    private CostTerms costTerms(Terms terms) {
        List<CapRule> rules = terms.capRules();
        List<Integer> counted =
                rules.stream().map(rule -> counted(rule, terms.vacancy())).toList();
        return costTerms.computeIfAbsent(
                new CostKey(terms.vacancy().currency(), rules, counted),
                key -> new CostTerms(
                        costs.nextTerms(),
                        costs.ledger(terms),
                        rules,
                        new Covering(rules, profiles),
                        counted.stream().mapToInt(Integer::intValue).toArray()));
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
