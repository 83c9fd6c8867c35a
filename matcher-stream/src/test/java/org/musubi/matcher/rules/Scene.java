package org.musubi.matcher.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A candidate, a vacancy and what is known around them. Every method that changes something returns a copy. */
record Scene(Candidate candidate, Vacancy vacancy, List<ReferenceRecord> records) {
    /** A scene in which every rule holds. */
    static Scene eligible() {
        return new Scene(
                Examples.candidate(c -> {}),
                Examples.vacancy(v -> {}),
                List.of(Examples.agency(a -> {}), Examples.employer(e -> {}), Examples.capRule(r -> {})));
    }

    /** With a candidate who differs from the example. */
    Scene candidate(Consumer<org.musubi.schemas.avro.Candidate.Builder> change) {
        return new Scene(Examples.candidate(change), vacancy, records);
    }

    /** With a vacancy that differs from the example. */
    Scene vacancy(Consumer<org.musubi.schemas.avro.Vacancy.Builder> change) {
        return new Scene(candidate, Examples.vacancy(change), records);
    }

    /** With more records; of two with the same key the later counts. */
    Scene and(ReferenceRecord... more) {
        return new Scene(
                candidate,
                vacancy,
                Stream.concat(records.stream(), Arrays.stream(more)).toList());
    }

    Scene without(Class<? extends ReferenceRecord> type) {
        return new Scene(
                candidate,
                vacancy,
                records.stream().filter(record -> !type.isInstance(record)).toList());
    }

    /** Asserts that every rule holds, for matching and for explaining. */
    void passes() {
        failsWith();
    }

    /** Asserts that exactly these rules do not hold, in this order; matching and naming the first come to the same as explaining. */
    void failsWith(String... codes) {
        assertThat(verdict().failed()).extracting(Rule::name).containsExactly(codes);

        Terms terms = judge().terms(vacancy);
        boolean matches = terms.isOpen()
                && judge().isLive(candidate)
                && judge().match(candidate, terms).isPresent();
        assertThat(matches).isEqualTo(codes.length == 0).isEqualTo(verdict().isEligible());
        assertThat(judge().firstFailed(candidate, terms))
                .isEqualTo(verdict().failed().stream().findFirst());
        assertThat(judge().letsEnter(candidate, judge().terms(anotherOfThePool())))
                .isEqualTo(PairRule.ON_ENTRY.stream().noneMatch(verdict().failed()::contains));
    }

    Verdict verdict() {
        return judge().verdict(candidate, vacancy);
    }

    /** The match of the pair, which must be eligible. */
    Match match() {
        return verdict().match().orElseThrow();
    }

    /** The limit of the only rule that covers the pair. */
    Optional<Cap> onlyCap() {
        List<Cap> caps = judge().terms(vacancy).capsFor(candidate.origin());
        assertThat(caps).hasSizeLessThanOrEqualTo(1);
        return caps.stream().findFirst();
    }

    /** A vacancy that has nothing in common with this one but destination, status and field. */
    private Vacancy anotherOfThePool() {
        return Examples.vacancy(v -> v.setVacancyId("V-ANOTHER")
                .setDestination(vacancy.destination())
                .setStatus(vacancy.status())
                .setField(vacancy.field())
                .setRegion("JP-01")
                .setRequiredJapanese(org.musubi.schemas.avro.LanguageLevel.C2)
                .setRequiredQualifications(List.of("ANOTHER"))
                .setAcceptedOrigins(List.of("XXX"))
                .setStartOn(vacancy.startOn().plusYears(1))
                .setMinimumExperienceMonths(500));
    }

    Judge judge() {
        return Examples.judge(records);
    }
}
