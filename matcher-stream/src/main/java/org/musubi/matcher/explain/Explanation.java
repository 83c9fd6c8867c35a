package org.musubi.matcher.explain;

import java.time.LocalDate;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.matcher.rules.Verdict;

/** Everything about one pair on one date, whoever else there is. */
public record Explanation(LocalDate asOf, Verdict verdict) {
    /** The candidate. */
    public Candidate candidate() {
        return verdict.pair().candidate();
    }

    /** The vacancy. */
    public Vacancy vacancy() {
        return verdict.pair().terms().vacancy();
    }
}
