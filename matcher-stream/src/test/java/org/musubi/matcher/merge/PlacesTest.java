package org.musubi.matcher.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.musubi.matcher.rules.Match;

class PlacesTest {
    private final RandomShortlists random = new RandomShortlists(3);
    private final Random dice = new Random(4);

    @Test
    void areFoundInWhateverOrderTheyAreAskedFor() {
        for (int draw = 0; draw < 500; draw++) {
            List<String> ids = random.best().stream().map(Match::candidateId).toList();
            List<Match> best = random.best();
            var places = new Places(best);

            for (String candidateId : dice.nextBoolean() ? ids : shuffled(ids)) {
                int expected = IntStream.range(0, best.size())
                        .filter(place -> best.get(place).candidateId().equals(candidateId))
                        .findFirst()
                        .orElse(-1);
                assertThat(places.of(candidateId)).isEqualTo(expected);
                assertThat(places.has(candidateId)).isEqualTo(expected >= 0);
            }
        }
    }

    private List<String> shuffled(List<String> ids) {
        return IntStream.range(0, 3 * ids.size())
                .mapToObj(i -> ids.get(dice.nextInt(ids.size())))
                .toList();
    }
}
