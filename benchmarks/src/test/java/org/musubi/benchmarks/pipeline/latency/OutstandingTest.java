package org.musubi.benchmarks.pipeline.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.musubi.benchmarks.pipeline.latency.Sighting.Sight;

class OutstandingTest {
    private static final String PAIR = Sighting.pair("V-1", "VNM-1");

    private final Outstanding outstanding = new Outstanding();

    @Test
    void anEventAnswersTheUpdateThatItTellsOf() {
        outstanding.add(PAIR, Set.of("101", Sighting.GONE), 5);

        assertThat(outstanding.answeredBy(new Sight(PAIR, "101"), 9)).containsExactly(5L);
        assertThat(outstanding.isEmpty()).isTrue();
    }

    @Test
    void anEventOfAnotherStateOrPairAnswersNothing() {
        outstanding.add(PAIR, Set.of("101"), 5);

        assertThat(outstanding.answeredBy(new Sight(PAIR, "100"), 9)).isEmpty();
        assertThat(outstanding.answeredBy(new Sight(Sighting.pair("V-2", "VNM-1"), "101"), 9))
                .isEmpty();
        assertThat(outstanding.count()).isEqualTo(1);
    }

    @Test
    void anEventThatWasThereBeforeAnUpdateWasDueDoesNotAnswerIt() {
        outstanding.add(PAIR, Set.of("101"), 5);

        assertThat(outstanding.answeredBy(new Sight(PAIR, "101"), 4)).isEmpty();
    }

    @Test
    void theAnswerToAnUpdateAnswersThoseThatItHasOvertaken() {
        outstanding.add(PAIR, Set.of("101"), 5);
        outstanding.add(PAIR, Set.of("100"), 6);

        assertThat(outstanding.answeredBy(new Sight(PAIR, "100"), 9)).containsExactly(5L, 6L);
    }
}
