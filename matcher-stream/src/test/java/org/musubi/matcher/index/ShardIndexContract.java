package org.musubi.matcher.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.LivenessRule;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.OpennessRule;
import org.musubi.matcher.rules.PairRule;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.rules.Rule;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.matcher.world.Oracle;
import org.musubi.matcher.world.Step;
import org.musubi.matcher.world.World;
import org.musubi.schemas.topics.RecordKind;

/** What every index must do: give what the naive search gives, whatever happened before. */
abstract class ShardIndexContract {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 21);
    private static final int KEYS = 90;

    private final Oracle oracle = new Oracle();
    private final Map<String, List<Match>> answered = new TreeMap<>();

    abstract ShardIndex create(LocalDate asOf, Archive archive);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void equalsTheNaiveSearchAfterEveryBatchOfARandomHistory(long seed) {
        var world = new World(seed, DATE, KEYS);
        var pace = new SplittableRandom(seed);
        ShardIndex index = create(DATE, oracle.archive());
        world.history(400).forEach(step -> take(index, step));

        for (int batch = 0; batch < 120; batch++) {
            int steps = 1 + pace.nextInt(pace.nextInt(10) == 0 ? 60 : 3);
            for (int i = 0; i < steps; i++) {
                take(index, world.next());
            }
            if (batch % 40 == 39) {
                index.moveTo(index.asOf().plusDays(9));
            }
            settle(index);

            assertThat(answered).isEqualTo(oracle.shortlists(index.asOf()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64, 65, 66})
    void equalsTheNaiveSearchHoweverOftenPartiesChangeBeforeItSettles(long seed) {
        var world = new World(seed, DATE, 60);
        var pace = new SplittableRandom(seed);
        ShardIndex index = create(DATE, oracle.archive());
        world.history(700).forEach(step -> take(index, step));
        settle(index);

        for (int batch = 0; batch < 50; batch++) {
            int steps = 1 + pace.nextInt(pace.nextInt(4) == 0 ? 400 : 30);
            for (int i = 0; i < steps; i++) {
                Step step = world.next();
                boolean isParty = step.kind() == RecordKind.CANDIDATE
                        || (step.kind() == RecordKind.VACANCY && pace.nextInt(10) == 0);
                if (isParty || batch % 10 == 9) {
                    take(index, step);
                }
            }
            settle(index);

            assertThat(answered).isEqualTo(oracle.shortlists(index.asOf()));
        }
        assertThat(answered.values()).anyMatch(best -> !best.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {71, 72, 73, 74})
    void equalsTheNaiveSearchHoweverOftenASettlingIsBrokenOff(long seed) {
        var world = new World(seed, DATE, 60);
        var pace = new SplittableRandom(seed);
        ShardIndex index = create(DATE, oracle.archive());
        world.history(700).forEach(step -> take(index, step));

        for (int batch = 0; batch < 40; batch++) {
            for (int stretch = pace.nextInt(4); stretch > 0; stretch--) {
                settle(index, () -> pace.nextInt(4) == 0);
                for (int i = pace.nextInt(30); i > 0; i--) {
                    take(index, world.next());
                }
            }
            assertThat(settle(index, () -> false)).isTrue();

            assertThat(answered).isEqualTo(oracle.shortlists(index.asOf()));
        }
    }

    @Test
    void saysThatItIsNotDoneWhenItIsBrokenOff() {
        ShardIndex index = create(DATE, oracle.archive());
        new World(75, DATE, 60).history(700).forEach(step -> take(index, step));

        assertThat(settle(index, () -> true)).isFalse();
        assertThat(answered).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void saysWhySomebodyIsNotOnAList(long seed) {
        var world = new World(seed, DATE, KEYS);
        ShardIndex index = create(DATE, oracle.archive());
        var codes = new TreeSet<String>();
        world.history(600).forEach(step -> take(index, step));

        for (int batch = 0; batch < 12; batch++) {
            for (int i = 0; i < 20; i++) {
                take(index, world.next());
            }
            settle(index);

            Map<String, Map<String, String>> expected = oracle.absences(DATE, 7);
            expected.forEach((vacancyId, reasons) -> reasons.forEach((candidateId, reason) ->
                    assertThat(index.absence(vacancyId, candidateId)).isEqualTo(reason)));
            expected.values().forEach(reasons -> codes.addAll(reasons.values()));
        }
        assertThat(codes).contains("OUTRANKED").hasSizeGreaterThan(6);
        assertThat(index.absence(answered.keySet().iterator().next(), "VNM-nobody"))
                .isEqualTo("CANDIDATE_WITHDRAWN");
    }

    @Test
    void staysExactOverALongHistory() {
        var world = new World(41, DATE, 150);
        ShardIndex index = create(DATE, oracle.archive());
        world.history(600).forEach(step -> take(index, step));

        for (int stretch = 0; stretch < 12; stretch++) {
            for (int i = 0; i < 400; i++) {
                take(index, world.next());
                if (i % 40 == 0) {
                    settle(index);
                }
            }
            settle(index);

            assertThat(answered).isEqualTo(oracle.shortlists(index.asOf()));
        }

        for (int burst = 0; burst < 3; burst++) {
            for (int i = 0; i < 3000; i++) {
                take(index, world.next());
            }
            settle(index);

            assertThat(answered).isEqualTo(oracle.shortlists(index.asOf()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void doesNotDependOnTheOrderInWhichRecordsArrive(long seed) {
        List<Step> history = new World(seed, DATE, KEYS).history(900);
        ShardIndex index = create(DATE, oracle.archive());

        World.shuffled(history, seed).forEach(step -> take(index, step));
        history.forEach(oracle::take);
        settle(index);

        assertThat(answered).isEqualTo(oracle.shortlists(DATE)).isNotEmpty();
    }

    @Test
    void saysNothingWhenARecordIsTakenAgain() {
        List<Step> history = new World(31, DATE, KEYS).history(900);
        ShardIndex index = create(DATE, oracle.archive());
        history.forEach(step -> take(index, step));
        List<Step> present = World.shuffled(history, 1).stream()
                .filter(step -> step.record().isPresent())
                .toList();
        settle(index);

        present.forEach(step -> take(index, step));

        index.settle((vacancyId, answer) -> answer, (vacancyId, answer) -> {
            throw new AssertionError("an answer for " + vacancyId + " although nothing changed");
        });
    }

    @Test
    void theRandomWorldHoldsEveryFailureAndFullLists() {
        var failures = new TreeSet<String>();
        Set<String> everyCode = Stream.<Rule[]>of(OpennessRule.values(), LivenessRule.values(), PairRule.values())
                .flatMap(Stream::of)
                .map(Rule::name)
                .collect(Collectors.toSet());

        for (long seed = 1; seed <= 15; seed++) {
            new World(seed, DATE, KEYS).history(900).forEach(oracle::take);
            failures.addAll(oracle.failures(DATE).keySet());
        }

        assertThat(failures).isEqualTo(everyCode);
        assertThat(oracle.shortlists(DATE).values()).anyMatch(list -> list.size() > 4);
    }

    private void take(ShardIndex index, Step step) {
        oracle.take(step).ifPresentOrElse(record -> put(index, record), () -> remove(index, step.kind(), step.key()));
    }

    private void settle(ShardIndex index) {
        settle(index, () -> false);
    }

    private boolean settle(ShardIndex index, BooleanSupplier isLongEnough) {
        return index.settle(
                (vacancyId, answer) -> answer.vacancy().map(open -> read(answer)),
                (vacancyId, best) -> {
                    if (best.isPresent()) {
                        answered.put(vacancyId, best.get());
                    } else {
                        answered.remove(vacancyId);
                    }
                },
                isLongEnough);
    }

    /** The matches of an answer, whose figures must be theirs. */
    private static List<Match> read(Answer answer) {
        List<Match> best = answer.best();
        assertThat(answer.size()).isEqualTo(best.size());
        for (int rank = 0; rank < best.size(); rank++) {
            Match match = best.get(rank);
            Answer.Line line = answer.line(rank);
            assertThat(line.row()).isNotNegative();
            assertThat(line.score()).isEqualTo(match.score().total());
            assertThat(line.paid()).isEqualTo(minorUnits(match.workerPaid()));
            assertThat(line.cap()).isEqualTo(minorUnits(match.cap()));
            assertThat(line.capRuleId()).isEqualTo(match.capRuleId());
        }
        return best;
    }

    private static long minorUnits(BigDecimal amount) {
        BigInteger units = amount.unscaledValue();
        return units.bitLength() < Long.SIZE ? units.longValue() : Long.MAX_VALUE;
    }

    private static void put(ShardIndex index, Object record) {
        if (record instanceof Candidate candidate) {
            index.put(candidate);
        } else if (record instanceof Vacancy vacancy) {
            index.put(vacancy);
        } else {
            index.put((ReferenceRecord) record);
        }
    }

    private static void remove(ShardIndex index, RecordKind kind, String key) {
        switch (kind) {
            case CANDIDATE -> index.removeCandidate(key);
            case VACANCY -> index.removeVacancy(key);
            default -> index.remove(Oracle.type(kind), key);
        }
    }
}
