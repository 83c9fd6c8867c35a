package org.musubi.matcher.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Score;

class CostSumTest {
    private static final BigDecimal WAGE = new BigDecimal("200001");

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "100000, 1",
        "100000.5, 1",
        "100000.51, 2",
        "200001, 2",
        "200002, 3",
        "300001.5, 3",
        "400002, 4",
        "500002.5, 5",
        "600003, 6",
        "600003.01, 7",
        "99999999999999999999, 7"
    })
    void countAPairInTheSpanThatHoldsItsMonthsOfWage(String paid, int span) {
        var sum = new CostSum();

        sum.count(match(paid), WAGE, Sign.PLUS);

        assertThat(sum.in("JPY").months().get(span)).isEqualTo(1);
    }

    @Test
    void takeEverythingForMoreWhereThereIsNoWage() {
        var sum = new CostSum();

        sum.count(match("1"), BigDecimal.ZERO, Sign.PLUS);
        sum.count(match("0"), BigDecimal.ZERO, Sign.PLUS);

        assertThat(sum.in("JPY").months()).isEqualTo(List.of(1L, 0L, 0L, 0L, 0L, 0L, 0L, 1L));
    }

    @Test
    void areAsIfNothingHadBeenWhenItIsTakenAwayAgain() {
        var sum = new CostSum();
        sum.count(match("150000"), WAGE, Sign.PLUS);
        Costs before = sum.in("JPY");

        sum.count(match("1000.25"), new BigDecimal("0.125"), Sign.PLUS);
        assertThat(sum.in("JPY")).isNotEqualTo(before);
        sum.count(match("1000.25"), new BigDecimal("0.125"), Sign.MINUS);

        assertThat(sum.in("JPY")).isEqualTo(before);
        assertThat(before)
                .isEqualTo(new Costs(
                        "JPY",
                        1,
                        new BigDecimal("150000"),
                        new BigDecimal("360000"),
                        WAGE,
                        List.of(0L, 0L, 1L, 0L, 0L, 0L, 0L, 0L)));
    }

    private static Match match(String paid) {
        return new Match(
                "VNM-1",
                "VNM",
                "A-1",
                new Score(0, 0, 0, 0, 0),
                0,
                new BigDecimal(paid),
                new BigDecimal("360000"),
                "R-1");
    }
}
