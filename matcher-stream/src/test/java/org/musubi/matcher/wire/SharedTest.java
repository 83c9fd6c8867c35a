package org.musubi.matcher.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One string for each word, never a wrong one, and never too many of them. */
class SharedTest {
    private final Words words = new Words(4);

    @Test
    void findsAWordAgain() {
        assertThat(word("-NURSING_CARE-", 1, 13)).isEqualTo("NURSING_CARE").isSameAs(word("NURSING_CARE", 0, 12));
        assertThat(word("", 0, 0)).isEmpty();
    }

    @Test
    void neverTakesOneWordForAnother() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 10_000; i++) {
                String text = "A-" + i;
                assertThat(word(text, 0, text.length())).isEqualTo(text);
            }
        }
    }

    @Test
    void keepsNothingThatIsLong() {
        String giant = "x".repeat(10_000);

        assertThat(word(giant, 0, giant.length())).isEqualTo(giant).isNotSameAs(word(giant, 0, giant.length()));
    }

    @Test
    void isRightInManyThreadsAtOnce() {
        assertThat(IntStream.range(0, 100_000)
                        .parallel()
                        .mapToObj(i -> "VNM-A" + i % 100)
                        .filter(text -> !word(text, 0, text.length()).equals(text)))
                .isEmpty();
    }

    private String word(String text, int from, int to) {
        return words.of(text.getBytes(StandardCharsets.UTF_8), from, to);
    }
}
