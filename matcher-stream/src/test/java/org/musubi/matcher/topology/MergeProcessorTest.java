package org.musubi.matcher.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.matcher.merge.Change;
import org.musubi.matcher.merge.Shortlist;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.statistics.Row;
import org.musubi.matcher.wire.Publication;

/** The merge of three shards. */
class MergeProcessorTest {
    private static final String VACANCY = "V-1";

    private final MergeDriver merge = new MergeDriver(3);

    @Test
    void publishesOnceWhatAllShardsSayOfOneChange() {
        for (FakeShard shard : merge.shards()) {
            shard.has("VNM-" + shard.number(), 500);
            merge.take(VACANCY, shard);
        }
        assertThat(merge.published()).isEmpty();

        merge.settle();

        assertThat(merge.published())
                .filteredOn(Publication.Shortlisted.class::isInstance)
                .singleElement()
                .satisfies(publication ->
                        assertThat(candidates(publication)).containsExactlyInAnyOrder("VNM-0", "VNM-1", "VNM-2"));
    }

    @Test
    void publishesNothingTwice() {
        takeFromAll();
        merge.settle();
        merge.published();

        takeFromAll();
        merge.settle();
        merge.restart();
        merge.settle();

        assertThat(merge.published()).isEmpty();
    }

    @Test
    void publishesWhatItHasBeforeItSaysThatItHas() {
        takeFromAll();

        merge.takeSettled("request 7");

        List<Publication> published = merge.published();
        assertThat(published.get(0)).isInstanceOf(Publication.Shortlisted.class);
        assertThat(published.get(1)).isInstanceOf(Publication.Settled.class);
    }

    @Test
    void makesUpForWhatWasCollectedWhenTheProcessDied() {
        takeFromAll();

        merge.restart();
        merge.settle();

        assertThat(merge.published()).hasSize(1);
    }

    @Test
    void forgetsWhatWasInMemoryWhenItsTaskBeginsAnew() {
        takeFromAll();
        merge.settle();
        merge.published();
        Map<String, Row> counted = merge.counted();
        merge.shards().forEach(shard -> merge.take("V-2", shard));

        merge.beginAnewWithout("V-2");
        merge.settle();

        assertThat(merge.published()).isEmpty();
        assertThat(merge.counted()).isEqualTo(counted).isNotEmpty();
    }

    @Test
    void asksEachShardWhyItsCandidateLeft() {
        merge.shards().get(0).has("VNM-1", 500);
        merge.shards().get(1).has("VNM-2", 400);
        merge.shards().get(2).has("VNM-3", 300);
        takeFromAll();
        merge.settle();
        merge.published();

        merge.shards().get(0).loses("VNM-1", "MINOR");
        merge.take(VACANCY, merge.shards().get(0));
        merge.shards().get(1).loses("VNM-2", "WAGE_TOO_LOW");
        merge.take(VACANCY, merge.shards().get(1));
        merge.shards().get(0).has("VNM-4", 500); // a second answer before anything is published
        merge.take(VACANCY, merge.shards().get(0));
        merge.restart();
        merge.settle();

        assertThat(withdrawn(merge.published())).isEqualTo(Map.of("VNM-1", "MINOR", "VNM-2", "WAGE_TOO_LOW"));
    }

    @Test
    void forgetsAWithdrawnVacancyWhenItHasSaidSo() {
        merge.shards().get(0).has("VNM-1", 500);
        takeFromAll();
        merge.settle();
        merge.published();

        merge.shards().forEach(FakeShard::withdrawVacancy);
        takeFromAll();
        merge.restart();
        merge.settle();

        assertThat(withdrawn(merge.published())).isEqualTo(Map.of("VNM-1", "VACANCY_WITHDRAWN"));
        assertThat(merge.isEmpty()).isTrue();
    }

    /** Shards answer, settlings and crashes happen in any order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void addsUpWhateverTheOrder(long seed) {
        addsUp(new MergeDriver(3), new Random(seed));
    }

    /** What the only shard says is shown as it is. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void addsUpWithOneShard(long seed) {
        addsUp(new MergeDriver(1), new Random(seed));
    }

    private static void addsUp(MergeDriver merge, Random dice) {
        Map<String, Match> replayed = new TreeMap<>();
        int events = 0;
        for (int step = 0; step < 3000; step++) {
            FakeShard shard = merge.shards().get(dice.nextInt(merge.shards().size()));
            shard.changeSomething(dice);
            if (dice.nextInt(3) > 0) {
                merge.take(VACANCY, shard);
            }
            if (dice.nextInt(50) == 0) {
                merge.restart();
            }
            if (dice.nextInt(4) == 0) {
                merge.settle();
                for (Publication publication : merge.published()) {
                    if (publication instanceof Publication.Event event) {
                        replay(event.change(), replayed);
                        assertThat(event.change().reason()).isEqualTo(reason(event.change(), merge));
                        events++;
                    }
                }
                assertThat(replayed.values()).containsExactlyInAnyOrderElementsOf(expected(merge));
            }
        }
        assertThat(events).isGreaterThan(500);
    }

    private void takeFromAll() {
        merge.shards().forEach(shard -> merge.take(VACANCY, shard));
    }

    private static List<Match> expected(MergeDriver merge) {
        return Shortlist.of(merge.lastStatements(), merge.shards().size())
                .map(Shortlist::entries)
                .orElse(List.of());
    }

    private static Optional<String> reason(Change change, MergeDriver merge) {
        if (change.type() != Change.Type.WITHDRAWN) {
            return Optional.empty();
        }
        String candidateId = change.match().candidateId();
        return Optional.of(merge.goneBecause()
                .orElseGet(() -> merge.shards().stream()
                        .filter(shard -> shard.isHomeOf(candidateId))
                        .findFirst()
                        .orElseThrow()
                        .saysOf(candidateId)));
    }

    private static void replay(Change change, Map<String, Match> state) {
        String candidateId = change.match().candidateId();
        switch (change.type()) {
            case PROPOSED -> assertThat(state.put(candidateId, change.match())).isNull();
            case UPDATED -> assertThat(state.put(candidateId, change.match())).isNotNull();
            case WITHDRAWN -> assertThat(state.remove(candidateId)).isEqualTo(change.match());
        }
    }

    private static List<String> candidates(Publication publication) {
        return ((Publication.Shortlisted) publication)
                .shortlist().orElseThrow().entries().stream()
                        .map(Match::candidateId)
                        .toList();
    }

    private static Map<String, String> withdrawn(List<Publication> published) {
        var reasons = new TreeMap<String, String>();
        for (Publication publication : published) {
            if (publication instanceof Publication.Event event && event.change().type() == Change.Type.WITHDRAWN) {
                reasons.put(
                        event.change().match().candidateId(),
                        event.change().reason().orElseThrow());
            }
        }
        return reasons;
    }
}
