package org.musubi.matcher.index;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.musubi.matcher.rules.CapRule;
import org.musubi.matcher.rules.Judge;
import org.musubi.matcher.rules.Reference;
import org.musubi.matcher.rules.Terms;

/** The judge on one date and for one state of the policy, and what vacancies' conditions have in common there. */
final class Rulebook {
    private final Judge judge;
    private final Profiles profiles;
    private final CostBook costs;
    private final Map<Admission.Demand, Admission> admissions = new HashMap<>();
    private final IdentityHashMap<List<CapRule>, Covering> coverings = new IdentityHashMap<>();

    Rulebook(Reference reference, LocalDate asOf, Profiles profiles, CostBook costs) {
        this.judge = new Judge(reference, asOf);
        this.profiles = profiles;
        this.costs = costs;
    }

    Judge judge() {
        return judge;
    }

    /** The terms of an open vacancy in numbers; empty when these are too large. */
    Optional<Conditions> conditions(Terms terms) {
        Admission admission = admissions.computeIfAbsent(
                Admission.Demand.of(terms.vacancy()), demand -> new Admission(judge, terms, profiles));
        Covering covering = coverings.computeIfAbsent(terms.capRules(), rules -> new Covering(rules, profiles));
        return Conditions.of(terms, admission, costs.ledger(terms), covering);
    }
}
