package org.musubi.matcher.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.matcher.world.Oracle;
import org.musubi.matcher.world.Step;
import org.musubi.matcher.world.World;
import org.musubi.schemas.avro.MatchStatistics;

/** Several shards and partitions of the merge are counted as one, whatever is sent, lost and restarted in between. */
class StatisticsTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 21);
    private static final int KEYS = 50;

    private final Oracle oracle = new Oracle();
    private final StatisticsDriver matcher = new StatisticsDriver(DATE, oracle);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 22, 30})
    void equalAPlainCountAfterEverySettling(long seed) {
        var world = new World(seed, DATE, KEYS);
        var pace = new SplittableRandom(seed);
        LocalDate date = DATE;
        world.history(300).forEach(this::take);

        for (int batch = 0; batch < 26; batch++) {
            for (int i = 0; i < 60; i++) {
                if (pace.nextInt(4) == 0) {
                    disturb(pace);
                } else {
                    take(world.next());
                }
            }
            if (batch % 13 == 12) {
                date = date.plusDays(9);
                matcher.moveTo(date);
            }
            matcher.settle();

            assertThat(matcher.published()).isEqualTo(ShownStatistics.of(oracle, date));
        }
    }

    @Test
    void endWithTombstonesOnlyWhenEverybodyIsGone() {
        var world = new World(11, DATE, KEYS);
        world.history(400).forEach(this::take);
        matcher.settle();
        assertThat(matcher.published()).isNotEmpty();

        matcher.moveTo(DATE.plusYears(1));
        matcher.settle();

        assertThat(oracle.statistics(DATE.plusYears(1))).isEmpty();
        assertThat(matcher.published()).isEmpty();
    }

    @Test
    void areNotPublishedAgainWhereNothingHasChanged() {
        World world = new World(12, DATE, KEYS);
        world.history(400).forEach(this::take);
        matcher.settle();
        int publications = matcher.publications();

        for (int shard = 0; shard < matcher.shards(); shard++) {
            matcher.restartShard(shard);
        }
        for (int partition = 0; partition < matcher.partitions(); partition++) {
            matcher.restartMerge(partition);
        }
        matcher.restartStatistics();
        matcher.settle();

        assertThat(matcher.publications()).isEqualTo(publications).isPositive();
    }

    @Test
    void haveSomethingToCountInEveryPart() {
        var cells = new ArrayList<MatchStatistics>();
        for (long seed = 13; seed < 23; seed++) {
            var all = new Oracle();
            new World(seed, DATE, KEYS).history(400).forEach(all::take);
            cells.addAll(ShownStatistics.of(all, DATE).values());
        }

        assertThat(cells)
                .anyMatch(cell -> cell.getRegions().size() > 2)
                .anyMatch(cell -> cell.getLiveCandidates() > 0 && cell.getOpenVacancies() == 0)
                .anyMatch(cell -> cell.getLiveCandidates() == 0 && cell.getOpenVacancies() > 0)
                .anyMatch(cell -> cell.getHeldBack() > 1)
                .anyMatch(cell -> cell.getHeldBack() == 0 && cell.getOpenVacancies() > 0)
                .anyMatch(cell -> cell.getHeldBackBy().size() > 1)
                .anyMatch(cell -> cell.getCosts().size() > 1);
        assertThat(cells.stream().flatMap(cell -> cell.getCosts().stream()))
                .anyMatch(costs ->
                        costs.getMonths().stream().filter(pairs -> pairs > 0).count() > 3);
    }

    private void take(Step step) {
        oracle.take(step);
        matcher.take(step);
    }

    private void disturb(SplittableRandom pace) {
        int shard = pace.nextInt(matcher.shards());
        int partition = pace.nextInt(matcher.partitions());
        switch (pace.nextInt(9)) {
            case 0 -> matcher.settleShard(shard);
            case 1 -> matcher.sendFromShard(shard);
            case 2 -> matcher.restartShard(shard);
            case 3 -> matcher.publishShortlists();
            case 4 -> matcher.sendFromMerge(partition);
            case 5 -> matcher.restartMerge(partition);
            case 6 -> matcher.deliver();
            case 7 -> matcher.publishStatistics();
            default -> matcher.restartStatistics();
        }
    }
}
