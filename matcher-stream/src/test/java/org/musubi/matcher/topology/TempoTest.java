package org.musubi.matcher.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TempoTest {
    private long now = Long.MAX_VALUE - 1; // nanosecond clocks may overflow
    private final Tempo tempo = new Tempo(Duration.ofMillis(20), () -> now);

    @Test
    void settlesAtEveryIntervalWhileItIsQuick() {
        for (int i = 0; i < 10; i++) {
            pass(20);
            tempo.taken();
            assertThat(tempo.isDue()).isTrue();
            tempo.settle(() -> pass(1));
        }
    }

    @Test
    void restsAsLongAsItSettled() {
        tempo.settle(() -> pass(1000));

        assertThat(isDueIn(20)).isFalse();
        assertThat(isDueIn(970)).isFalse();
        assertThat(isDueIn(20)).isTrue();
    }

    @Test
    void restsLessWhenLittleComesInAfterMuch() {
        take(1000);
        tempo.settle(() -> pass(1000)); // a millisecond each

        assertThat(isDueIn(20)).isTrue();
    }

    @Test
    void restsNoLongerThanPatienceLasts() {
        tempo.settle(() -> pass(60_000));

        assertThat(isDueIn(4990)).isFalse();
        assertThat(isDueIn(20)).isTrue();
    }

    @Test
    void restsNoLongerWhenNothingComesIn() {
        tempo.settle(() -> pass(1000));

        assertThat(isDueIn(20)).isFalse();
        pass(20);
        assertThat(tempo.isDue()).isTrue();
    }

    @Test
    void goesOnAtOnceWithALongSettling() {
        tempo.settle(isLongEnough -> {
            assertThat(isLongEnough.getAsBoolean()).isFalse();
            pass(1000);
            return !isLongEnough.getAsBoolean();
        });
        assertThat(isDueIn(20)).isTrue();

        tempo.settle(isLongEnough -> {
            pass(500);
            return true;
        });
        assertThat(isDueIn(1480)).as("rests as long as both took").isFalse();
        assertThat(isDueIn(40)).isTrue();
    }

    @Test
    void settlesABulkLoadAFewTimes() {
        int settlings = 0;
        for (int loaded = 0; loaded < 60_000; loaded += 20) {
            take(200);
            if (isDueIn(20)) {
                settlings++;
                tempo.settle(() -> pass(5000));
            }
        }
        assertThat(settlings).isBetween(3, 4);
    }

    @Test
    void waitsWhileRecordsPourIn() {
        int settlings = 0;
        for (int loaded = 0; loaded < 18_000; loaded += 20) {
            pass(20);
            take(200);
            if (tempo.isDue()) {
                settlings++;
                tempo.settle(() -> pass(1));
            }
        }
        assertThat(settlings).isBetween(3, 4);

        pass(20);
        assertThat(tempo.isDue()).as("after a pause for breath").isFalse();
        pass(200);
        assertThat(tempo.isDue()).as("after the last record").isTrue();
    }

    @Test
    void whoIsPromptIsNeverFlooded() {
        Tempo prompt = tempo.prompt();
        for (int i = 0; i < 10; i++) {
            pass(20);
            take(prompt, 2000);
            assertThat(prompt.isDue()).isTrue();
            prompt.settle(() -> pass(10));
        }
    }

    /** If rests were many times as long as settlings, each would have as much to do as the one before. */
    @Test
    void findsBackToShortRestsAfterALongSettlingWhileRecordsComeIn() {
        take(1000);
        tempo.settle(() -> pass(4000));
        int waiting = 800; // 200 a second, each of which costs 2 ms: settling takes two fifths of the time
        long rested = 0;
        for (int settlings = 0; settlings < 40; settlings++) {
            take(waiting);
            for (rested = 0; !tempo.isDue(); rested += 10) {
                pass(10);
                take(2);
                waiting += 2;
            }
            long cost = 2L * waiting;
            tempo.settle(() -> pass(cost));
            waiting = (int) cost / 5;
        }
        assertThat(rested).as("milliseconds").isLessThanOrEqualTo(100);
    }

    @Test
    void isCalmWhileLittleComesIn() {
        assertThat(tempo.isCalm()).isTrue();
        take(100);
        assertThat(tempo.isCalm()).isFalse();

        tempo.settle(() -> {});
        assertThat(tempo.isCalm()).isTrue();
    }

    private boolean isDueIn(long millis) {
        pass(millis);
        tempo.taken();
        return tempo.isDue();
    }

    private void take(int records) {
        take(tempo, records);
    }

    private static void take(Tempo some, int records) {
        for (int i = 0; i < records; i++) {
            some.taken();
        }
    }

    private void pass(long millis) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
