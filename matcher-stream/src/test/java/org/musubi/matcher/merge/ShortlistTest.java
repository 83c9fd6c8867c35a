package org.musubi.matcher.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Score;

/** One shortlist of the answers of three shards. */
class ShortlistTest {
    private static final int SHARDS = 3;

    private final Statement first = open(2, match("VNM-1", 500), match("VNM-2", 300));
    private final Statement second = open(2, match("KHM-3", 400), match("KHM-4", 200));
    private final Statement third = open(2);

    @Test
    void isTheBestOfAllShards() {
        Optional<Shortlist> shortlist = Shortlist.of(List.of(first, second, third), SHARDS);

        assertThat(shortlist).contains(new Shortlist(order(2), List.of(match("VNM-1", 500), match("KHM-3", 400))));
    }

    @Test
    void doesNotDependOnTheOrderOfTheShards() {
        var answers = new ArrayList<>(List.of(first, second, third));
        Optional<Shortlist> expected = Shortlist.of(answers, SHARDS);

        Collections.rotate(answers, 1);
        assertThat(Shortlist.of(answers, SHARDS)).isEqualTo(expected);
        Collections.reverse(answers);
        assertThat(Shortlist.of(answers, SHARDS)).isEqualTo(expected);
    }

    @Test
    void isNotShownBeforeEveryShardHasAnswered() {
        assertThat(Shortlist.of(List.of(first), SHARDS)).isEmpty();
        assertThat(Shortlist.of(List.of(first, second), SHARDS)).isEmpty();
    }

    @Test
    void isGoneAsSoonAsOneShardSaysSo() {
        Statement gone = gone("CLOSED");

        assertThat(Shortlist.of(List.of(first, gone, third), SHARDS)).isEmpty();
        assertThat(Shortlist.of(List.of(first, gone, third), SHARDS)).isEmpty();
    }

    @Test
    void isEmptyWhereNobodyFits() {
        assertThat(Shortlist.of(List.of(open(2), open(2), open(2)), SHARDS))
                .hasValueSatisfying(shortlist -> assertThat(shortlist.entries()).isEmpty());
    }

    @Test
    void followsWhatTheNewestAnswerSaysOfTheVacancy() {
        Statement newest = open(3);

        assertThat(Shortlist.of(List.of(first, second, newest), SHARDS)).hasValueSatisfying(shortlist -> {
            assertThat(shortlist.order()).isEqualTo(order(3));
            assertThat(shortlist.entries()).extracting(Match::candidateId).containsExactly("VNM-1", "KHM-3", "VNM-2");
        });
    }

    private static Statement open(int size, Match... best) {
        return new Statement(Optional.of(order(size)), Optional.empty(), Arrays.asList(best));
    }

    private static Statement gone(String reason) {
        return new Statement(Optional.empty(), Optional.of(reason), List.of());
    }

    private static JobOrder order(int size) {
        return new JobOrder(
                "E-1",
                "JPN",
                "JP-13",
                "SSW1",
                "NURSING_CARE",
                1,
                size,
                new Money(new BigDecimal("180000"), "JPY"),
                List.of());
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
