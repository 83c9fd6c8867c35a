package org.musubi.matcher.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of a shortlist. */
class MatchTest {
    @Test
    void ordersByScoreThenByLotAsAnUnsignedNumberThenById() {
        Match best = match("VNM-9", 501, 0);
        Match highestLot = match("VNM-8", 500, -1); // 2^64 - 1
        Match highLot = match("VNM-7", 500, Long.MIN_VALUE); // 2^63
        Match lowLot = match("VNM-6", 500, Long.MAX_VALUE); // 2^63 - 1
        Match firstId = match("KHM-5", 500, 0);
        Match lastId = match("VNM-10", 500, 0);

        assertThat(List.of(lastId, lowLot, best, firstId, highestLot, highLot).stream()
                        .sorted())
                .containsExactly(best, highestLot, highLot, lowLot, firstId, lastId);
    }

    @Test
    void showsTheLotAndMoneyWithTheDigitsOfTheCurrency() {
        Match match = Scene.eligible().match();

        assertThat(match)
                .isEqualTo(new Match(
                        "VNM-1",
                        "VNM",
                        "A-1",
                        new Score(0, 96, 100, 200, 0),
                        0xa3628601fda4f72eL,
                        new BigDecimal("0"),
                        new BigDecimal("360000"),
                        "R-1"));
    }

    private static Match match(String candidateId, int score, long lot) {
        return new Match(
                candidateId,
                candidateId.substring(0, 3),
                "A-1",
                new Score(score, 0, 0, 0, 0),
                lot,
                BigDecimal.ZERO,
                BigDecimal.TEN,
                "R-1");
    }
}
