package org.musubi.matcher.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.musubi.matcher.rules.Match;

class ReasonsTest {
    private final RandomShortlists random = new RandomShortlists(1);
    private final List<Match> best = random.best();
    private final Statement open = new Statement(Optional.of(random.order()), Optional.empty(), best);

    @Test
    void areThoseOfTheShardThatLostTheCandidate() {
        var reasons = new Reasons(List.of(open, open), Map.of("VNM-100", "MINOR", "VNM-200", "CANDIDATE_WITHDRAWN"));

        assertThat(reasons.apply("VNM-100")).isEqualTo("MINOR");
        assertThat(reasons.apply("VNM-200")).isEqualTo("CANDIDATE_WITHDRAWN");
    }

    @Test
    void takeWhoeverNoShardHasLostForOutranked() {
        assertThat(new Reasons(List.of(open), Map.of("VNM-100", "MINOR")).apply("VNM-900"))
                .isEqualTo("OUTRANKED");
    }

    @Test
    void takeWhoeverLeftAndCameBackForOutranked() {
        String back = best.get(0).candidateId();

        assertThat(new Reasons(List.of(open), Map.of(back, "MINOR")).apply(back))
                .isEqualTo("OUTRANKED");
    }

    @Test
    void areThatOfTheVacancyWhereItIsGone() {
        var reasons = new Reasons(List.of(gone("CLOSED"), open), Map.of("VNM-100", "MINOR"));

        assertThat(reasons.apply("VNM-100")).isEqualTo("CLOSED");
        assertThat(reasons.apply("VNM-900")).isEqualTo("CLOSED");
    }

    @Test
    void areTheNewestOfTheVacancy() {
        assertThat(new Reasons(List.of(gone("CLOSED"), gone("VACANCY_WITHDRAWN"), open), Map.of()).apply("VNM-1"))
                .isEqualTo("VACANCY_WITHDRAWN");
    }

    private static Statement gone(String reason) {
        return new Statement(Optional.empty(), Optional.of(reason), List.of());
    }
}
