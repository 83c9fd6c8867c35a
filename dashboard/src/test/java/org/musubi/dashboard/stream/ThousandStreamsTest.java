package org.musubi.dashboard.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.musubi.dashboard.TestDashboard;
import org.musubi.dashboard.stream.StreamClient.Event;

/** Those who read get everything, those who do not get nothing more, and nobody is waited for. */
class ThousandStreamsTest {
    private static final int STREAMS = 1000;
    private static final int EVENTS_KEPT = 3000;
    private static final int CHANGES = 6_000;

    @Test
    void doNotSlowDownWhoWritesNorWhoReads() {
        try (TestDashboard dashboard = TestDashboard.start(4, 50, EVENTS_KEPT).open()) {
            long alone = nanosFor(dashboard);
            List<StreamClient> idle = new ArrayList<>();
            var random = new Random(4);
            for (int number = 0; number < STREAMS; number++) {
                idle.add(new StreamClient(dashboard.url(), "", "")); // and nobody reads it
            }
            EventStreamsTest.awaitStreams(dashboard, STREAMS);
            for (int number = 0; number < STREAMS / 4; number++) {
                idle.remove(random.nextInt(idle.size())).close(); // somebody goes without a word
            }

            long together = nanosFor(dashboard);

            try (var reader = new StreamClient(dashboard.url(), "", "")) {
                assertThat(reader.line()).contains("200");
                dashboard.change(50); // of which some at least are events
                Event event = reader.next();
                assertThat(event.data().path("vacancyId").asText()).isNotEmpty();
            }
            // On a free machine they are the same; the streams' thread takes its share where there are few cores.
            assertThat(together).isLessThan(10 * alone + 5_000_000_000L);
            assertThat(dashboard.get("/api/v1/status").path("streams").asInt()).isLessThanOrEqualTo(STREAMS + 1);
            idle.forEach(StreamClient::close);
        }
    }

    /** How long the writing thread takes for so many changes, many more than the ring holds. */
    private static long nanosFor(TestDashboard dashboard) {
        long start = System.nanoTime();
        dashboard.change(CHANGES);
        return System.nanoTime() - start;
    }
}
