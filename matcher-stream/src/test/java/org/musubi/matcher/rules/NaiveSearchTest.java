package org.musubi.matcher.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.matcher.wire.Records.AS_OF;
import static org.musubi.matcher.wire.Records.skill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A shortlist small enough to be made by hand. */
class NaiveSearchTest {
    private final Judge judge = Scene.eligible().judge();

    private final List<Candidate> candidates = List.of(
            experienced("VNM-1", 24), // lot a362...
            experienced("VNM-2", 24), // lot ada4...
            experienced("VNM-3", 24), // lot 9fc9...
            experienced("VNM-4", 25), // lot 5ea8..., but 4 points more
            experienced("VNM-5", 23),
            Examples.candidate(c -> c.setCandidateId("VNM-6").setConsentUntil(AS_OF.minusDays(1))),
            Examples.candidate(c -> c.setCandidateId("VNM-7").setStatuses(List.of("ESD"))));

    @Test
    void listsTheBestOfTheEligibleFirst() {
        Vacancy vacancy = Examples.vacancy(v -> {});

        assertThat(ids(vacancy)).hasValue(List.of("VNM-4", "VNM-2", "VNM-1", "VNM-3", "VNM-5"));
    }

    @Test
    void listsNoMoreThanTheVacancyAsksFor() {
        Vacancy vacancy = Examples.vacancy(v -> v.setShortlistSize(3));

        assertThat(ids(vacancy)).hasValue(List.of("VNM-4", "VNM-2", "VNM-1"));
    }

    @Test
    void ranksEverybodyWhoIsEligible() {
        Vacancy vacancy = Examples.vacancy(v -> v.setShortlistSize(3));

        assertThat(NaiveSearch.ranking(vacancy, candidates, judge))
                .hasValueSatisfying(matches ->
                        assertThat(matches).extracting(Match::candidateId).endsWith("VNM-3", "VNM-5"));
    }

    @Test
    void doesNotDependOnTheOrderOfTheCandidates() {
        Vacancy vacancy = Examples.vacancy(v -> {});
        var reversed = new ArrayList<>(candidates);
        Collections.reverse(reversed);

        assertThat(NaiveSearch.shortlist(vacancy, reversed, judge))
                .isEqualTo(NaiveSearch.shortlist(vacancy, candidates, judge));
    }

    @Test
    void tellsAnEmptyShortlistFromNone() {
        assertThat(ids(Examples.vacancy(v -> v.setField("ICT")))).hasValue(List.of());
        assertThat(ids(Examples.vacancy(v -> v.setClosesOn(AS_OF.minusDays(1)))))
                .isEmpty();
    }

    private Optional<List<String>> ids(Vacancy vacancy) {
        return NaiveSearch.shortlist(vacancy, candidates, judge)
                .map(matches -> matches.stream().map(Match::candidateId).toList());
    }

    private static Candidate experienced(String candidateId, int months) {
        return Examples.candidate(
                c -> c.setCandidateId(candidateId).setSkills(List.of(skill("NURSING_CARE", months, true, false))));
    }
}
