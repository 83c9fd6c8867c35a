package org.musubi.matcher.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    private static final int NUMBERS = 3_000;

    private final Ids ids = new Ids();
    private final int[] places = new int[NUMBERS];
    private final Map<Integer, String> expected = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void standWhereTheyWerePutWhateverElseIsGivenBack(long seed) {
        var random = new SplittableRandom(seed);
        int compactions = 0;
        for (int step = 0; step < 40_000; step++) {
            int number = random.nextInt(NUMBERS);
            String before = expected.remove(number);
            if (before != null) {
                ids.drop(places[number]);
            }
            if (random.nextInt(3) > 0) {
                String id = before != null && random.nextBoolean()
                        ? before
                        : "VNM-" + "é".repeat(random.nextInt(30)) + random.nextInt();
                places[number] = ids.add(Ids.bytes(id));
                expected.put(number, id);
            }
            if (ids.isWasteful()) {
                compactions++;
                ids.compact(
                        NUMBERS,
                        one -> expected.containsKey(one) ? places[one] : -1,
                        (one, place) -> places[one] = place);
                assertThat(ids.isWasteful()).isFalse();
                expected.forEach((one, id) -> assertThat(ids.text(places[one])).isEqualTo(id));
            }
        }

        expected.forEach((one, id) -> {
            assertThat(ids.text(places[one])).isEqualTo(id);
            assertThat(ids.is(places[one], Ids.bytes(id))).isTrue();
            assertThat(ids.is(places[one], Ids.bytes(id + "x"))).isFalse();
        });
        assertThat(compactions).isPositive();
    }

    @Test
    void whoComesBackStandsInTheSamePlace() {
        int place = ids.add(Ids.bytes("VNM-1"));
        ids.add(Ids.bytes("VNM-2"));
        ids.drop(place);

        assertThat(ids.add(Ids.bytes("VNM-1"))).isEqualTo(place);
        assertThat(ids.add(Ids.bytes("VNM-1"))).isNotEqualTo(place);
    }
}
