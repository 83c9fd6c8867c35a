package org.musubi.dashboard.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.musubi.dashboard.TestDashboard;
import org.musubi.dashboard.events.Cursor;
import org.musubi.dashboard.events.EventReader;

/** Many read the stream of events; what some of them do is no harm to the others. */
class CrowdTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aThousandGetEveryEventThoughSomeStallAndSomeVanish() throws IOException {
        try (var dashboard = TestDashboard.start(7, 60, 50_000).open();
                var crowd = new Crowd()) {
            List<StreamReader> readers = crowd.join(1000, events(dashboard));
            List<StreamReader> stalled = crowd.join(50, events(dashboard));
            List<StreamReader> vanishing = crowd.join(50, events(dashboard));
            assertThat(crowd.readUntil(() -> haveBegun(crowd), PATIENCE)).isTrue();
            stalled.forEach(StreamReader::stall);
            for (StreamReader reader : vanishing) {
                reader.vanish();
            }

            long published = change(dashboard, 200);

            assertThat(crowd.readUntil(() -> all(readers, published), PATIENCE)).isTrue();
            stalled.forEach(StreamReader::goOn);
            assertThat(crowd.readUntil(() -> all(stalled, published), PATIENCE)).isTrue();
            assertThat(readers).allMatch(reader -> reader.resets() == 0);
        }
    }

    @Test
    void whoReadsTooSlowlyIsToldToStartAnewAndNobodyElseIs() throws IOException {
        try (var dashboard = TestDashboard.start(7, 60, 1000).open();
                var crowd = new Crowd()) {
            List<StreamReader> readers = crowd.join(20, events(dashboard));
            List<StreamReader> stalled = crowd.join(5, events(dashboard));
            assertThat(crowd.readUntil(() -> haveBegun(crowd), PATIENCE)).isTrue();
            stalled.forEach(StreamReader::stall);

            long published = 0; // in the end more than the buffers of the operating system take
            for (int round = 0; round < 500; round++) {
                long soFar = published += change(dashboard, 50);
                assertThat(crowd.readUntil(() -> all(readers, soFar), PATIENCE)).isTrue();
            }

            stalled.forEach(StreamReader::goOn);
            assertThat(crowd.readUntil(() -> stalled.stream().allMatch(one -> one.resets() == 1), PATIENCE))
                    .isTrue();
            assertThat(readers).allMatch(reader -> reader.resets() == 0);
        }
    }

    private static URI events(TestDashboard dashboard) {
        return dashboard.url().resolve("/api/v1/events");
    }

    /** Lets so many things happen, and counts the match events that this makes. */
    private static long change(TestDashboard dashboard, int times) {
        Cursor before = dashboard.state().position();
        dashboard.change(times);
        EventReader reader = dashboard.state().events().after(before).orElseThrow();
        return Stream.generate(() -> reader.next(any -> true))
                .takeWhile(Optional::isPresent)
                .filter(event -> !event.orElseThrow().facts().isRemoval())
                .count();
    }

    private static boolean haveBegun(Crowd crowd) {
        return crowd.readers().stream().allMatch(StreamReader::hasBegun);
    }

    private static boolean all(List<StreamReader> readers, long events) {
        return readers.stream().allMatch(reader -> reader.events() == events);
    }
}
