package org.musubi.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.matcher.wire.Domain;
import org.musubi.schemas.avro.Candidate;
import org.musubi.schemas.avro.Vacancy;

class WorkloadTest {
    private static final Size SIZE = new Size("test", 20_000, 2_000);

    private final Workload workload = new Workload(SIZE, Mix.SKEW_41, 42);

    @Test
    void isTheSameForTheSameSeed() {
        var again = new Workload(SIZE, Mix.SKEW_41, 42);

        assertThat(again.reference()).isEqualTo(workload.reference());
        for (int number = 0; number < 200; number++) {
            assertThat(again.candidate(number, number % 5)).isEqualTo(workload.candidate(number, number % 5));
            assertThat(again.vacancy(number, number % 5)).isEqualTo(workload.vacancy(number, number % 5));
        }
    }

    @Test
    void isAnotherForAnotherSeed() {
        var other = new Workload(SIZE, Mix.SKEW_41, 43);

        assertThat(candidates(200))
                .isNotEqualTo(IntStream.range(0, 200)
                        .mapToObj(number -> other.candidate(number, 0))
                        .toList());
    }

    @Test
    void changesOneThingInEachUpdateAndKeepsWhatWasChangedBefore() {
        for (int number = 0; number < 300; number++) {
            for (int version = 1; version < 12; version++) {
                Candidate before = workload.candidate(number, version - 1);
                Candidate after = workload.candidate(number, version);

                assertThat(after.getCandidateId()).isEqualTo(before.getCandidateId());
                assertThat(differences(before, after)).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void namesCandidatesAndVacanciesWithoutMakingThem() {
        assertThat(workload.candidate(17, 3).getCandidateId()).isEqualTo(workload.candidateId(17));
        assertThat(workload.vacancy(17, 3).getVacancyId()).isEqualTo(workload.vacancyId(17));
    }

    @Test
    void holdsNothingThatTheRulesRefuse() {
        workload.reference().forEach(Domain::of);
        workload.changedCapRule().forEach(Domain::of);
        candidates(SIZE.candidates()).forEach(Domain::of);
        vacancies().forEach(Domain::of);
    }

    @ParameterizedTest
    @EnumSource
    void spreadsOverFieldsAsTheMixSays(Mix mix) {
        var mixed = new Workload(SIZE, mix, 42);
        double expected = switch (mix) {
            case SKEW_41 -> 0.41;
            case SKEW_66 -> 0.66;
            case UNIFORM -> 1.0 / Field.ALL.size();
        };

        assertThat(share(
                        candidatesOf(mixed),
                        one -> one.getSkills().get(0).getField().equals(Mix.LARGEST_FIELD)))
                .isBetween(expected - 0.015, expected + 0.015);
        assertThat(share(vacanciesOf(mixed), one -> one.getField().equals(Mix.LARGEST_FIELD)))
                .isBetween(expected - 0.035, expected + 0.035);
    }

    @Test
    void hasTheSkewOfReality() {
        List<Candidate> candidates = candidates(SIZE.candidates());

        assertThat(share(candidates, one -> one.getOrigin().equals("VNM"))).isBetween(0.58, 0.62);
        assertThat(share(candidates, one -> one.getOrigin().equals("MMR"))).isBetween(0.18, 0.22);
        assertThat(share(candidates, one -> one.getPreferredRegions().isEmpty()))
                .isBetween(0.43, 0.47);
        assertThat(share(candidates, one -> one.getSkills().get(0).getExperienceMonths() == 0))
                .isBetween(0.32, 0.36);
        assertThat(share(candidates, one -> one.getMinimumMonthlyWage() != null))
                .isBetween(0.28, 0.32);
        assertThat(candidates.stream().map(Candidate::getCosts).distinct().count())
                .isLessThan(SIZE.candidates() / 10);
    }

    @Test
    void knowsItsSizesByName() {
        assertThat(Size.of("japan-now")).isEqualTo(Size.JAPAN_NOW);
        assertThat(Size.of("5000x500")).isEqualTo(new Size("5000x500", 5_000, 500));
        assertThatThrownBy(() -> Size.of("village")).hasMessageContaining("village");
    }

    private static int differences(Candidate one, Candidate other) {
        List<Schema.Field> fields = one.getSchema().getFields();
        return (int) fields.stream()
                .filter(field -> one.get(field.pos()) == null
                        ? other.get(field.pos()) != null
                        : !one.get(field.pos()).equals(other.get(field.pos())))
                .count();
    }

    private static <T> double share(List<T> all, Predicate<T> some) {
        return (double) all.stream().filter(some).count() / all.size();
    }

    private List<Candidate> candidates(int count) {
        return candidatesOf(workload).subList(0, count);
    }

    private List<Vacancy> vacancies() {
        return vacanciesOf(workload);
    }

    private static List<Candidate> candidatesOf(Workload some) {
        return IntStream.range(0, SIZE.candidates())
                .mapToObj(number -> some.candidate(number, 0))
                .toList();
    }

    private static List<Vacancy> vacanciesOf(Workload some) {
        return IntStream.range(0, SIZE.vacancies())
                .mapToObj(number -> some.vacancy(number, 0))
                .toList();
    }
}
