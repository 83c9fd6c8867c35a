package org.musubi.dashboard.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.musubi.dashboard.events.EventFacts;
import org.musubi.dashboard.events.EventFilter;
import org.musubi.dashboard.events.EventRing;
import org.musubi.dashboard.events.Source;
import org.musubi.dashboard.http.Channel;

class EventStreamTest {
    private static final Source SOURCE = new Source(1, 0);
    private static final int MOST_IN_FLIGHT = 17 * 1024;

    private final EventRing ring = new EventRing(1000);
    private final SlowClient client = new SlowClient();
    private final EventStream stream = stream();
    private long offset;

    @Test
    void holdsOneBatchAtMostForAClientThatReadsNothing() {
        for (int time = 0; time < 100; time++) {
            append(100);
            stream.advance();
            stream.breathe(0);
        }

        assertThat(client.sent).hasSize(1);
        assertThat(client.sent.get(0).length()).isLessThan(MOST_IN_FLIGHT);
    }

    @Test
    void sendsABatchAtATimeToAClientThatReads() {
        append(500);
        stream.advance();
        client.take();
        stream.advance();

        assertThat(client.sent)
                .hasSize(2)
                .allSatisfy(batch -> assertThat(batch.length()).isLessThan(MOST_IN_FLIGHT));
        assertThat(client.sent.get(0)).startsWith("retry: ");
        assertThat(client.sent.get(1)).startsWith("id: ");
    }

    @Test
    void letsAClientBeginAgainThatWasOvertaken() {
        stream.advance();
        append(2500);
        client.take();
        stream.advance();

        assertThat(client.sent.get(1)).contains("event: reset\n").doesNotContain("event: match\n");
        append(1);
        client.take();
        stream.advance();
        assertThat(client.sent.get(2)).contains("event: match\n").contains("\"at\":2500");
    }

    @Test
    void breathesWhenThereIsNothingToSend() {
        stream.advance();
        client.take();
        stream.breathe(Long.MAX_VALUE);
        assertThat(client.sent).hasSize(1);

        stream.breathe(0);

        assertThat(client.sent.get(1))
                .isEqualTo(": still here\nid: " + ring.position().text() + "\n\n");
    }

    @Test
    void endsWhenTheClientIsGone() {
        stream.advance();
        client.vanish();

        assertThat(stream.isGone()).isTrue();
        assertThat(stream.advance()).isFalse();
    }

    private EventStream stream() {
        ring.begin(SOURCE, 0);
        var places = new Places(ring, ring::position);
        return new EventStream(client, EventFilter.ALL, places, places.now().orElseThrow(), () -> {});
    }

    private void append(int events) {
        var facts = new EventFacts("PROPOSED", "v", "c", "VNM", "JPN", "JP-01", "SSW1", "WOOD");
        for (int event = 0; event < events; event++, offset++) {
            String json = "{\"at\":" + offset + ",\"some\":\"" + "x".repeat(400) + "\"}";
            ring.append(SOURCE, offset, facts, json.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Takes what was sent when it is told to. */
    private static final class SlowClient implements Channel {
        private final List<String> sent = new ArrayList<>();
        private final List<Sent> open = new ArrayList<>();

        @Override
        public void send(ByteBuffer bytes, Sent outcome) {
            sent.add(StandardCharsets.UTF_8.decode(bytes).toString());
            open.add(outcome);
        }

        @Override
        public void close() {}

        void take() {
            open.remove(0).done();
        }

        void vanish() {
            open.remove(0).failed();
        }
    }
}
