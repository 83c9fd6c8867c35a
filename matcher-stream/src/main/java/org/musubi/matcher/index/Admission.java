package org.musubi.matcher.index;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.LanguageLevel;
import org.musubi.matcher.rules.Vacancy;

/**
 * Which profiles are admitted to vacancies that ask the same. The rules are asked once for each profile, and the answer is kept
 * for the next. Safe for use by several threads: one that asks what another is asking gets the same answer, and an answer that
 * is lost while the array grows is asked for again.
 */
final class Admission {
    private static final byte NOT_ASKED = 0;
    private static final byte ADMITTED = 1;
    private static final byte REFUSED = 2;

    private final Predicate<Candidate> rules;
    private final Pool pool;
    private volatile byte[] answers = {};

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

    /** All of a vacancy that the rules on entry look at. */
    record Entry(String destination, String status, String field) {
        static Entry of(Vacancy vacancy) {
            return new Entry(vacancy.destination(), vacancy.status(), vacancy.field());
        }
    }

    /**
     * Asks nothing yet.
     *
     * @param rules whether they hold for an example of a profile
     * @param pool of these vacancies
     */
    Admission(Predicate<Candidate> rules, Pool pool) {
        this.rules = rules;
        this.pool = pool;
    }

    boolean admits(int profile) {
        byte[] known = answers;
        byte answer = profile < known.length ? known[profile] : NOT_ASKED;
        return answer == NOT_ASKED ? ask(profile) : answer == ADMITTED;
    }

    private boolean ask(int profile) {
        boolean isAdmitted = rules.test(pool.example(profile));
        byte[] known = answers;
        if (profile >= known.length) {
            known = Arrays.copyOf(known, profile + 1 + profile / 4);
        }
        known[profile] = isAdmitted ? ADMITTED : REFUSED;
        answers = known;
        return isAdmitted;
    }
}
