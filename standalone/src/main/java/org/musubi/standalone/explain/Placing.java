package org.musubi.standalone.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.musubi.matcher.explain.Explanation;
import org.musubi.matcher.explain.ExplanationJson;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Judge;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.NaiveSearch;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.matcher.rules.Verdict;

/**
 * A pair, and its place among all candidates of the feeds.
 *
 * @param ahead how many candidates are better; empty when the pair is not eligible
 */
public record Placing(Explanation explanation, Optional<Integer> ahead) {
    /** Judges a pair, and everybody else. */
    public static Placing of(Candidate candidate, Vacancy vacancy, FeedRecords records, LocalDate asOf) {
        Judge judge = records.judge(asOf);
        Verdict verdict = judge.verdict(candidate, vacancy);
        List<Match> everybody =
                NaiveSearch.ranking(vacancy, records.candidates(), judge).orElse(List.of());
        return new Placing(new Explanation(asOf, verdict), verdict.match().map(everybody::indexOf));
    }

    /** The place on the shortlist, from 1; empty when the candidate is not on it. */
    public Optional<Integer> rank() {
        return ahead.filter(better -> better < explanation.vacancy().size()).map(better -> better + 1);
    }

    /** The explanation as one JSON object, with the rank and how many are ahead. */
    public ObjectNode json() {
        ObjectNode object = ExplanationJson.outcome(explanation);
        object.set("rank", number(rank()));
        object.set("ahead", number(ahead));
        return object.setAll(ExplanationJson.grounds(explanation));
    }

    private static JsonNode number(Optional<Integer> number) {
        return number.<JsonNode>map(JsonNodeFactory.instance::numberNode).orElse(JsonNodeFactory.instance.nullNode());
    }
}
