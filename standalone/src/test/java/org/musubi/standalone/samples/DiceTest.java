package org.musubi.standalone.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DiceTest {
    @Test
    void givesTheseNumbersOnEveryMachine() {
        var dice = new Dice(2035, "candidate VNM", 7);

        assertThat(dice.unit()).isEqualTo(0x1.0caa285cf8ed4p-1);
        assertThat(dice.gaussian()).isEqualTo(0x1.9d0450a23f766p0);
        assertThat(dice.within(new Dice.Range(-60, 120))).isEqualTo(-31);
    }

    @Test
    void normalDrawsHaveTheirMeanAndSpread() {
        var dice = new Dice(1, "wage", 0);
        int draws = 100_000;

        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
            double draw = dice.normal(new Dice.Normal(211_200, 22_000));
            sum += draw;
            squares += (draw - 211_200) * (draw - 211_200);
        }

        assertThat(sum / draws).isCloseTo(211_200, within(300.0));
        assertThat(Math.sqrt(squares / draws)).isCloseTo(22_000, within(300.0));
    }

    @Test
    void drawsFollowTheWeightsAndNeverTakeAWeightOfZero() {
        var weights = Weights.of(Map.of("often", 3.0, "seldom", 1.0, "never", 0.0), Double::doubleValue);
        var dice = new Dice(1, "weights", 0);

        int often = 0;
        for (int i = 0; i < 10_000; i++) {
            String drawn = weights.draw(dice);
            assertThat(drawn).isNotEqualTo("never");
            often += drawn.equals("often") ? 1 : 0;
        }

        assertThat(often).isCloseTo(7500, within(200));
    }
}
