package org.musubi.dashboard.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isReadAsItWasWritten(long seed) {
        var random = new Random(seed);
        for (int time = 0; time < 200; time++) {
            var next = new TreeMap<Source, Long>();
            for (int source = random.nextInt(20); source > 0; source--) {
                next.put(
                        new Source(random.nextInt(), random.nextInt(64)),
                        random.nextLong() >>> (1 + random.nextInt(63)));
            }
            var cursor = new Cursor(next);

            assertThat(Cursor.parse(cursor.text())).contains(cursor);
            assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "AA", "Ag", "AQ==x", "AQAAAA", "not a cursor", "AQAAAAEBgICAgICAgICAgIAB", "ÄQ"})
    void isNotReadFromSomethingElse(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }

    @Test
    void isNotReadFromWhatWasCutOffInTheMiddle() {
        var next = new TreeMap<Source, Long>();
        next.put(new Source(7, 1), 1_000_000L);
        byte[] whole = Base64.getUrlDecoder().decode(new Cursor(next).text());

        for (int length = 2; length < whole.length; length++) {
            String text = Base64.getUrlEncoder().encodeToString(Arrays.copyOf(whole, length));
            assertThat(Cursor.parse(text)).isEmpty();
        }
    }

    @Test
    void beginsEveryPartitionThatItDoesNotName() {
        assertThat(Cursor.START.next(new Source(1, 2))).isZero();
    }
}
