package org.musubi.matcher.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Examples;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.NaiveSearch;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.matcher.wire.Records;
import org.musubi.schemas.avro.CostCategory;
import org.musubi.schemas.avro.CostItem;
import org.musubi.schemas.avro.LanguageLevel;
import org.musubi.schemas.avro.Payer;

/** Hundreds of people whom only their costs tell apart, so that lists are searched by price. */
class CrowdTest {
    private static final int PEOPLE = 700;
    private static final CostCategory[] CATEGORIES = CostCategory.values();
    private static final LanguageLevel[] LEVELS = {LanguageLevel.NONE, LanguageLevel.A1, LanguageLevel.A2_1};

    private final Map<String, Candidate> people = new TreeMap<>();
    private final Map<String, Vacancy> vacancies = new TreeMap<>();
    private final Map<String, List<Match>> answered = new TreeMap<>();
    private final List<ReferenceRecord> records = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 3", "3, 1", "4, 3", "5, 3"})
    void equalsTheNaiveSearchWhilePricesChange(long seed, int threads) {
        var random = new SplittableRandom(seed);
        var index = new PoolIndex(Records.AS_OF, new Everybody(people), threads);
        records.add(Examples.agency(agency -> {}));
        records.add(Examples.employer(employer -> {}));
        records.add(Examples.capRule(rule -> {}));
        records.add(Examples.fxRate("USD", "1"));
        records.add(Examples.fxRate("JPY", "150"));
        records.add(Examples.fxRate("VND", "26000"));
        records.forEach(index::put);
        for (int number = 0; number < 24; number++) {
            Vacancy vacancy = vacancy(number, random);
            vacancies.put(vacancy.vacancyId(), vacancy);
            index.put(vacancy);
        }
        for (int number = 0; number < PEOPLE; number++) {
            register(index, number, random);
        }

        for (int round = 0; round < 18; round++) {
            for (int change = 0; change < (round % 4 == 0 ? 150 : 60); change++) {
                int number = random.nextInt(PEOPLE);
                if (random.nextInt(4) == 0) {
                    String gone = id(number);
                    people.remove(gone);
                    index.removeCandidate(gone);
                } else {
                    register(index, number, random);
                }
            }
            if (round % 7 == 6) {
                ReferenceRecord rate = Examples.fxRate("VND", Integer.toString(20_000 + random.nextInt(9_000)));
                records.add(rate);
                index.put(rate);
            }
            if (round % 3 == 0) {
                vacancies.keySet().forEach(index::removeVacancy);
                vacancies.values().forEach(index::put); // each is searched anew
            }
            settle(index);

            assertThat(answered).isEqualTo(expected());
        }
    }

    private void register(ShardIndex index, int number, SplittableRandom random) {
        var costs = new ArrayList<CostItem>();
        int items = random.nextInt(4);
        for (int item = 0; item < items; item++) {
            boolean isDong = random.nextBoolean();
            int amount = isDong ? 1_000_000 * random.nextInt(60) : 50 * random.nextInt(50);
            costs.add(new CostItem(
                    CATEGORIES[random.nextInt(CATEGORIES.length)],
                    random.nextInt(6) == 0 ? Payer.EMPLOYER : Payer.WORKER,
                    Integer.toString(amount),
                    isDong ? "VND" : "USD"));
        }
        Candidate candidate =
                Examples.candidate(person -> person.setCandidateId(id(number)).setCosts(costs));
        people.put(candidate.candidateId(), candidate);
        index.put(candidate);
    }

    private static Vacancy vacancy(int number, SplittableRandom random) {
        var employerPays = new ArrayList<CostCategory>();
        for (CostCategory category : CATEGORIES) {
            if (category != CostCategory.ILLEGITIMATE && random.nextInt(5) == 0) {
                employerPays.add(category);
            }
        }
        return Examples.vacancy(vacancy -> vacancy.setVacancyId("CROWD-" + number)
                .setRequiredJapanese(LEVELS[number % 3])
                .setEmployerPays(employerPays)
                .setContractMonths(6 + random.nextInt(40))
                .setShortlistSize(1 + random.nextInt(30)));
    }

    private static String id(int number) {
        return "VNM-CROWD-" + number;
    }

    private void settle(ShardIndex index) {
        index.settle((vacancyId, answer) -> answer.best(), answered::put);
    }

    private Map<String, List<Match>> expected() {
        var expected = new TreeMap<String, List<Match>>();
        vacancies.forEach((vacancyId, vacancy) -> expected.put(
                vacancyId,
                NaiveSearch.shortlist(vacancy, people.values(), Examples.judge(records))
                        .orElseThrow()));
        assertThat(expected.values()).anyMatch(list -> list.size() > 10);
        return expected;
    }

    /** The archive of the crowd. */
    private record Everybody(Map<String, Candidate> people) implements Archive {
        @Override
        public Optional<Candidate> find(String candidateId) {
            return Optional.ofNullable(people.get(candidateId));
        }

        @Override
        public Stream<Candidate> all() {
            return people.values().stream();
        }
    }
}
