package org.musubi.matcher.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.matcher.rules.Judge;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.NaiveSearch;
import org.musubi.matcher.rules.Verdict;
import org.musubi.matcher.wire.Domain;
import org.musubi.matcher.world.World;
import org.musubi.schemas.avro.CostCategory;
import org.musubi.schemas.avro.Money;
import org.musubi.schemas.avro.Vacancy;

/** In seeded random worlds, the reach of every vacancy is what the naive search finds for the changed vacancy records. */
class ReachOracleTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 21);

    private final Map<String, Integer> seen = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isWhatTheNaiveSearchFindsForTheChangedVacancies(long seed) {
        var world = new LatestRecords(new World(seed, DATE, 200).history(2000));
        Judge judge = world.judge(DATE);

        for (Vacancy vacancy : world.vacancies()) {
            Set<String> now = eligible(vacancy, change -> {}, world, judge);
            Reach reach = ReachCount.of(domain(vacancy), world.candidates().stream(), judge);

            assertThat(reach.eligible()).isEqualTo(now.size());
            assertThat(reach.excesses()).isEqualTo(excesses(vacancy, world, judge));
            count("held back", reach.heldBack());
            assertThat(reach.lifts()).allSatisfy(lift -> {
                Set<String> then = eligible(vacancy, inRecord(lift.change()), world, judge);
                then.removeAll(now);
                assertThat(lift.people())
                        .as("%s of %s", lift.change(), vacancy.getVacancyId())
                        .isEqualTo(then.size());
                count(lift.change().getClass().getSimpleName(), lift.people());
            });
        }

        assertThat(seen.values()).as("%s", seen).hasSize(4).allMatch(times -> times > 0);
    }

    /** A category that is not offered would bring nobody. */
    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void leavesOutOnlyCategoriesThatBringNobody(long seed) {
        var world = new LatestRecords(new World(seed, DATE, 200).history(2000));
        Judge judge = world.judge(DATE);

        for (Vacancy vacancy : world.vacancies()) {
            Reach reach = ReachCount.of(domain(vacancy), world.candidates().stream(), judge);
            Set<String> offered = reach.lifts().stream()
                    .filter(lift -> lift.change() instanceof Change.BearCategory)
                    .map(lift ->
                            ((Change.BearCategory) lift.change()).category().name())
                    .collect(Collectors.toSet());
            for (CostCategory category : CostCategory.values()) {
                if (!offered.contains(category.name())) {
                    assertThat(eligible(vacancy, changed -> bear(changed, category), world, judge))
                            .isEqualTo(eligible(vacancy, changed -> {}, world, judge));
                }
            }
        }
    }

    private void count(String what, int times) {
        seen.merge(what, times, Integer::sum);
    }

    private static Set<String> eligible(Vacancy vacancy, Consumer<Vacancy> change, LatestRecords world, Judge judge) {
        Vacancy changed = copy(vacancy);
        change.accept(changed);
        return NaiveSearch.ranking(domain(changed), world.candidates(), judge).orElse(List.of()).stream()
                .map(Match::candidateId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<BigDecimal> excesses(Vacancy vacancy, LatestRecords world, Judge judge) {
        return world.candidates().stream()
                .map(candidate -> judge.verdict(candidate, domain(vacancy)))
                .filter(verdict -> verdict.codes().equals(List.of("COST_CAP_EXCEEDED")))
                .map(ReachOracleTest::excess)
                .sorted()
                .toList();
    }

    private static BigDecimal excess(Verdict verdict) {
        return verdict.pair().assessments().stream()
                .map(assessed -> assessed.workerPaid()
                        .orElseThrow()
                        .subtract(assessed.cap().limit().orElseThrow()))
                .max(BigDecimal::compareTo)
                .orElseThrow();
    }

    /** A change, made by hand in the published record. */
    private static Consumer<Vacancy> inRecord(Change change) {
        if (change instanceof Change.BearCategory one) {
            return vacancy -> bear(vacancy, CostCategory.valueOf(one.category().name()));
        } else if (change instanceof Change.RaiseWage step) {
            return vacancy -> vacancy.put(
                    "monthlyWage",
                    new Money(
                            step.monthlyWage().toPlainString(),
                            vacancy.getMonthlyWage().getCurrency()));
        }
        return vacancy -> vacancy.put("employerPays", List.of(CostCategory.values()));
    }

    private static void bear(Vacancy vacancy, CostCategory category) {
        var borne = new ArrayList<>(vacancy.getEmployerPays());
        borne.add(category);
        vacancy.put("employerPays", borne);
    }

    private static Vacancy copy(Vacancy vacancy) {
        var copy = new Vacancy();
        vacancy.getSchema().getFields().forEach(field -> copy.put(field.pos(), vacancy.get(field.pos())));
        return copy;
    }

    private static org.musubi.matcher.rules.Vacancy domain(Vacancy vacancy) {
        return (org.musubi.matcher.rules.Vacancy) Domain.of(vacancy);
    }
}
