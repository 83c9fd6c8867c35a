package org.musubi.benchmarks.pipeline.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.musubi.benchmarks.pipeline.child.Traffic.Sent;

class TrafficTest {
    private static final String LATER = "match-events.vnm 30 9000;shortlists 5 700";

    @Test
    void isTheSameAfterATripThroughALine() {
        assertThat(Traffic.parse(LATER).asLine()).isEqualTo(LATER);
        assertThat(Traffic.parse("")).isEqualTo(Traffic.NONE);
    }

    @Test
    void tellsWhatWasSentSinceAnEarlierReading() {
        Traffic earlier = Traffic.parse("shortlists 2 300");

        Traffic since = Traffic.parse(LATER).since(earlier);

        assertThat(since.to("shortlists")).isEqualTo(new Sent(3, 400));
        assertThat(since.toAll(topic -> true)).isEqualTo(new Sent(33, 9400));
        assertThat(since.to("elsewhere")).isEqualTo(new Sent(0, 0));
    }
}
