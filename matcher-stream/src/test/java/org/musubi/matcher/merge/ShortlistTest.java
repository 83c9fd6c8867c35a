package org.musubi.matcher.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Score;

/** One shortlist of the answers of three shards. */
class ShortlistTest {
    private static final LocalDate YESTERDAY = LocalDate.of(2027, 3, 31);
    private static final LocalDate TODAY = LocalDate.of(2027, 4, 1);
    private static final int SHARDS = 3;

    private final ShardAnswer first = open(0, 2, match("VNM-1", 500), match("VNM-2", 300));
    private final ShardAnswer second = open(1, 2, match("KHM-3", 400), match("KHM-4", 200));
    private final ShardAnswer third = open(2, 2);

    @Test
    void isTheBestOfAllShards() {
        Optional<Shortlist> shortlist = Shortlist.of(third, List.of(first, second, third), SHARDS);

        assertThat(shortlist)
                .contains(new Shortlist(order(2), TODAY, List.of(match("VNM-1", 500), match("KHM-3", 400))));
    }

    @Test
    void doesNotDependOnTheOrderOfTheShards() {
        var answers = new ArrayList<>(List.of(first, second, third));
        Optional<Shortlist> expected = Shortlist.of(third, answers, SHARDS);

        Collections.rotate(answers, 1);
        assertThat(Shortlist.of(third, answers, SHARDS)).isEqualTo(expected);
        Collections.reverse(answers);
        assertThat(Shortlist.of(third, answers, SHARDS)).isEqualTo(expected);
    }

    @Test
    void isNotShownBeforeEveryShardHasAnswered() {
        assertThat(Shortlist.of(first, List.of(first), SHARDS)).isEmpty();
        assertThat(Shortlist.of(second, List.of(first, second), SHARDS)).isEmpty();
    }

    @Test
    void isGoneAsSoonAsOneShardSaysSo() {
        ShardAnswer gone = gone(1, "CLOSED");

        assertThat(Shortlist.of(gone, List.of(first, gone, third), SHARDS)).isEmpty();
        assertThat(Shortlist.of(third, List.of(first, gone, third), SHARDS)).isEmpty();
    }

    @Test
    void isEmptyWhereNobodyFits() {
        assertThat(Shortlist.of(open(0, 2), List.of(open(0, 2), open(1, 2), open(2, 2)), SHARDS))
                .hasValueSatisfying(shortlist -> assertThat(shortlist.entries()).isEmpty());
    }

    @Test
    void followsWhatTheNewestAnswerSaysOfTheVacancy() {
        ShardAnswer newest = open(2, 3);

        assertThat(Shortlist.of(newest, List.of(first, second, newest), SHARDS)).hasValueSatisfying(shortlist -> {
            assertThat(shortlist.order()).isEqualTo(order(3));
            assertThat(shortlist.entries()).extracting(Match::candidateId).containsExactly("VNM-1", "KHM-3", "VNM-2");
        });
    }

    @Test
    void showsTheSameOnAnotherDate() {
        Shortlist shortlist = new Shortlist(order(2), TODAY, List.of(match("VNM-1", 500)));

        assertThat(shortlist.showsTheSameAs(new Shortlist(order(2), YESTERDAY, List.of(match("VNM-1", 500)))))
                .isTrue();
        assertThat(shortlist.showsTheSameAs(new Shortlist(order(3), TODAY, List.of(match("VNM-1", 500)))))
                .isFalse();
        assertThat(shortlist.showsTheSameAs(new Shortlist(order(2), TODAY, List.of(match("VNM-1", 501)))))
                .isFalse();
        assertThat(shortlist.showsTheSameAs(new Shortlist(order(2), TODAY, List.of())))
                .isFalse();
    }

    private static ShardAnswer open(int shard, int size, Match... best) {
        return new ShardAnswer(shard, TODAY, Optional.of(order(size)), Optional.empty(), Arrays.asList(best), Map.of());
    }

    private static ShardAnswer gone(int shard, String reason) {
        return new ShardAnswer(shard, TODAY, Optional.empty(), Optional.of(reason), List.of(), Map.of());
    }

    private static JobOrder order(int size) {
        return new JobOrder("E-1", "JPN", "JP-13", "SSW1", "NURSING_CARE", 1, size, "JPY");
    }

    private static Match match(String candidateId, int points) {
        return new Match(
                candidateId,
                candidateId.substring(0, 3),
                "A-1",
                new Score(0, 0, points, 0, 0),
                0,
                BigDecimal.ZERO,
                BigDecimal.TEN,
                "R-1");
    }
}
