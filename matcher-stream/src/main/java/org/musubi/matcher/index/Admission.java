package org.musubi.matcher.index;

import java.util.Set;
import org.musubi.matcher.rules.Judge;
import org.musubi.matcher.rules.LanguageLevel;
import org.musubi.matcher.rules.Profile;
import org.musubi.matcher.rules.Terms;
import org.musubi.matcher.rules.Vacancy;

/**
 * Which profiles are admitted to vacancies that ask the same. The rules are asked once for each profile, and the answer is kept
 * as a bit.
 */
final class Admission {
    private final Judge judge;
    private final Terms terms;
    private final Profiles profiles;
    private final Bits asked = new Bits();
    private final Bits admitted = new Bits();

    /** All of a vacancy that the rules on admission look at. */
    record Demand(
            String destination,
            String status,
            String field,
            LanguageLevel requiredJapanese,
            Set<String> requiredQualifications,
            Set<String> acceptedOrigins) {
        static Demand of(Vacancy vacancy) {
            return new Demand(
                    vacancy.destination(),
                    vacancy.status(),
                    vacancy.field(),
                    vacancy.requiredJapanese(),
                    vacancy.requiredQualifications(),
                    vacancy.acceptedOrigins());
        }
    }

    /**
     * Asks nothing yet.
     *
     * @param terms those of any vacancy with the demand
     */
    Admission(Judge judge, Terms terms, Profiles profiles) {
        this.judge = judge;
        this.terms = terms;
        this.profiles = profiles;
    }

    boolean admits(int profile) {
        if (!asked.has(profile)) {
            Profile value = profiles.value(profile);
            admitted.set(profile, judge.admits(value, terms));
            asked.set(profile, true);
        }
        return admitted.has(profile);
    }
}
