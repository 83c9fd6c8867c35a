package org.musubi.standalone.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Judge;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.NaiveSearch;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.matcher.rules.Verdict;

/**
 * Everything about one pair on one date.
 *
 * @param ahead how many candidates are better; empty when the pair is not eligible
 */
public record Explanation(LocalDate asOf, Verdict verdict, Optional<Integer> ahead) {
    /** Explains a pair among all candidates of the feeds. */
    public static Explanation of(Candidate candidate, Vacancy vacancy, FeedRecords records, LocalDate asOf) {
        Judge judge = records.judge(asOf);
        Verdict verdict = judge.verdict(candidate, vacancy);
        List<Match> everybody =
                NaiveSearch.ranking(vacancy, records.candidates(), judge).orElse(List.of());
        return new Explanation(asOf, verdict, verdict.match().map(everybody::indexOf));
    }

    /** The place on the shortlist, from 1; empty when the candidate is not on it. */
    public Optional<Integer> rank() {
        return ahead.filter(better -> better < vacancy().size()).map(better -> better + 1);
    }

    /** The candidate. */
    public Candidate candidate() {
        return verdict.pair().candidate();
    }

    /** The vacancy. */
    public Vacancy vacancy() {
        return verdict.pair().terms().vacancy();
    }
}
