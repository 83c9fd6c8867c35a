package org.musubi.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPrintsTest {
    private static final int CHANGES = 100_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isAMap(long seed) {
        var random = new Random(seed);
        Map<String, Long> expected = new HashMap<>();
        var prints = new KeyPrints();

        for (int i = 0; i < CHANGES; i++) {
            String key = key(random);
            if (random.nextInt(5) == 0) {
                expected.remove(key);
                prints.put(key, KeyPrints.ABSENT);
            } else {
                long print = random.nextInt(4);
                expected.put(key, print);
                prints.put(key, print);
            }
            assertThat(prints.get(key)).isEqualTo(expected.getOrDefault(key, KeyPrints.ABSENT));
        }

        Map<String, Long> found = new HashMap<>();
        prints.forEach((key, print) -> assertThat(found.put(key, print)).isNull());
        assertThat(found).isEqualTo(expected);
        assertThat(prints.countOthers(0))
                .isEqualTo(
                        expected.values().stream().filter(print -> print != 0).count());
    }

    @Test
    void tellsKeysApartThatBeginAlike() {
        var prints = new KeyPrints();
        prints.put("VNM-1", 1);
        prints.put("VNM-10", 2);
        prints.put("VNM-", 3);
        prints.put("", 4);

        assertThat(prints.get("VNM-1")).isEqualTo(1);
        assertThat(prints.get("VNM-10")).isEqualTo(2);
        assertThat(prints.get("VNM-")).isEqualTo(3);
        assertThat(prints.get("")).isEqualTo(4);
        assertThat(prints.get("VNM")).isEqualTo(KeyPrints.ABSENT);
    }

    @Test
    void takesNoKeyThatNoRecordCanHave() {
        assertThatThrownBy(() -> new KeyPrints().put("k".repeat(70_000), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String key(Random random) {
        String number = Integer.toString(random.nextInt(20_000));
        return random.nextBoolean() ? "VNM-" + number : "ខ្មែរ-" + number + "x".repeat(random.nextInt(300));
    }
}
