package org.musubi.matcher.index;

import java.util.List;
import java.util.Optional;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Vacancy;

/**
 * What a shard says of one vacancy.
 *
 * @param vacancy the vacancy where it is open
 * @param goneBecause the code by which it is not open; empty exactly when the vacancy is present
 * @param best the shard's best candidates, best first
 */
public record Answer(Optional<Vacancy> vacancy, Optional<String> goneBecause, List<Match> best) {
    /** The code for a vacancy that its employer withdrew. */
    public static final String VACANCY_WITHDRAWN = "VACANCY_WITHDRAWN";

    public Answer {
        if (vacancy.isPresent() == goneBecause.isPresent()) {
            throw new IllegalArgumentException("a vacancy is either open or gone for a reason");
        }
        best = List.copyOf(best);
    }

    static Answer open(Vacancy vacancy, List<Match> best) {
        return new Answer(Optional.of(vacancy), Optional.empty(), best);
    }

    static Answer gone(String reason) {
        return new Answer(Optional.empty(), Optional.of(reason), List.of());
    }
}
