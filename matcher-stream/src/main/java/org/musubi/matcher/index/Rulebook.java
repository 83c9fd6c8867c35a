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
    private final Map<Admission.Demand, Admission> admissions;
    private final IdentityHashMap<List<CapRule>, Covering> coverings = new IdentityHashMap<>();

    private Rulebook(Judge judge, Profiles profiles, CostBook costs, Map<Admission.Demand, Admission> admissions) {
        this.judge = judge;
        this.profiles = profiles;
        this.costs = costs;
        this.admissions = admissions;
    }

    static Rulebook on(LocalDate asOf, Reference reference, Profiles profiles, CostBook costs) {
        return new Rulebook(new Judge(reference, asOf), profiles, costs, new HashMap<>());
    }

    /** The rulebook on the same date after the policy has changed. */
    Rulebook after(PolicyChanges changes, Reference reference) {
        return new Rulebook(
                new Judge(reference, judge.asOf()),
                profiles,
                costs,
                changes.bearOnAdmission() ? new HashMap<>() : admissions);
    }

    Judge judge() {
        return judge;
    }

    /** The terms of an open vacancy in numbers; empty when these are too large. */
    Optional<Conditions> conditions(Terms terms, Pool pool) {
        Admission admission = admissions.computeIfAbsent(
                Admission.Demand.of(terms.vacancy()), demand -> new Admission(judge, terms, pool));
        Covering covering = coverings.computeIfAbsent(terms.capRules(), rules -> new Covering(rules, profiles));
        return Conditions.of(terms, admission, costs.ledger(terms), covering);
    }
}
