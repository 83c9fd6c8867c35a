package org.musubi.matcher.index;

import java.util.HashMap;
import java.util.Map;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Judge;
import org.musubi.matcher.rules.Rule;

/**
 * Says why candidates are not on a list. Who has left one list has often left many, so a record that was read is kept until the
 * next settling; and the rules are asked only where the numbers say that one of them does not hold.
 */
final class Absences {
    private static final int MOST_KEPT = 4096;

    private final CandidateTable candidates;
    private final Archive archive;
    private final Registrar registrar;
    private final CostBook costs;
    private final Profiles profiles;
    private final Map<Integer, Absent> kept = new HashMap<>();

    /** A candidate as a record and in numbers. */
    private record Absent(Candidate candidate, Registration registration) {}

    Absences(CandidateTable candidates, Profiles profiles, Archive archive, Registrar registrar, CostBook costs) {
        this.candidates = candidates;
        this.archive = archive;
        this.registrar = registrar;
        this.costs = costs;
        this.profiles = profiles;
    }

    /** A code of {@link Absence}, or the first rule that does not hold. */
    String reason(String candidateId, StandingVacancy standing, Judge judge) {
        int row = candidates.find(candidateId);
        if (row < 0) {
            return Absence.CANDIDATE_WITHDRAWN;
        }
        if (standing.list().holds(row)) {
            return Absence.OUTRANKED; // it is in the reserve
        }
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        Absent absent = kept.computeIfAbsent(row, unknown -> read(candidateId));
        if (isEligible(row, absent.registration(), standing)) {
            return Absence.OUTRANKED;
        }
        return judge.firstFailed(absent.candidate(), judge.terms(standing.vacancy()))
                .map(Rule::name)
                .orElse(Absence.OUTRANKED);
    }

    /** Forgets what was read: candidates may change now. */
    void forget() {
        kept.clear();
    }

    private Absent read(String candidateId) {
        Candidate candidate = archive.find(candidateId).orElseThrow();
        Registration registration = registrar.register(candidate);
        costs.release(registration.costs(), registration.lowestWage()); // the row itself uses them
        return new Absent(candidate, registration);
    }

    /** Whether the numbers say that all rules hold; where there are no numbers, they say nothing. */
    private boolean isEligible(int row, Registration registration, StandingVacancy standing) {
        if (standing.conditions().isEmpty() || !isWanted(standing.region(), registration.wishes())) {
            return false;
        }
        Conditions conditions = standing.conditions().get();
        for (Registration.Place place : registration.places()) {
            if (place.pool() == standing.pool() && isEligible(row, registration.costs(), place.traits(), conditions)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWanted(int region, int[] wishes) {
        for (int wish : wishes) {
            if (wish == region) {
                return true;
            }
        }
        return wishes.length == 0;
    }

    /** Whether all rules hold for a candidate who is listed before a vacancy. */
    private boolean isEligible(int row, int costs, int traits, Conditions conditions) {
        int profile = Listing.profile(traits);
        return conditions.isExperienced(Listing.months(traits))
                && conditions.admits(profile)
                && candidates.isLive(row)
                && conditions.binding(costs, profiles.originOf(profile)) != Conditions.NONE
                && conditions.suits(candidates.readyFrom(row), candidates.lowestWage(row));
    }
}
