package org.musubi.dashboard.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.musubi.dashboard.Dashboard;
import org.musubi.dashboard.Settings;
import org.musubi.dashboard.dev.InventedData;
import org.musubi.dashboard.events.Cursor;
import org.musubi.dashboard.events.EventReader;
import org.musubi.dashboard.http.PageFiles;
import org.musubi.dashboard.state.DashboardState;

/** Many read the stream of events; what some of them do is no harm to the others. */
class CrowdTest {
    private static final Path PROJECT = Path.of("..");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST = 1100;

    @Test
    void aThousandGetEveryEventThoughSomeStallAndSomeVanish() throws IOException {
        var state = new DashboardState(50_000, Clock.systemUTC());
        var data = new InventedData(state, 7, 60, 600);
        data.publish(PROJECT);
        try (var dashboard = serve(state);
                var crowd = new Crowd()) {
            List<StreamReader> readers = crowd.join(1000, events(dashboard));
            List<StreamReader> stalled = crowd.join(50, events(dashboard));
            List<StreamReader> vanishing = crowd.join(50, events(dashboard));
            assertThat(crowd.readUntil(() -> haveBegun(crowd), PATIENCE)).isTrue();
            stalled.forEach(StreamReader::stall);
            for (StreamReader reader : vanishing) {
                reader.vanish();
            }

            long published = change(data, state, 400);

            assertThat(crowd.readUntil(() -> all(readers, published), PATIENCE)).isTrue();
            stalled.forEach(StreamReader::goOn);
            assertThat(crowd.readUntil(() -> all(stalled, published), PATIENCE)).isTrue();
            assertThat(readers).allMatch(reader -> reader.resets() == 0);
        }
    }

    @Test
    void whoReadsTooSlowlyIsToldToStartAnewAndNobodyElseIs() throws IOException {
        var state = new DashboardState(1000, Clock.systemUTC());
        var data = new InventedData(state, 7, 60, 600);
        data.publish(PROJECT);
        try (var dashboard = serve(state);
                var crowd = new Crowd()) {
            List<StreamReader> readers = crowd.join(20, events(dashboard));
            List<StreamReader> stalled = crowd.join(5, events(dashboard));
            assertThat(crowd.readUntil(() -> haveBegun(crowd), PATIENCE)).isTrue();
            stalled.forEach(StreamReader::stall);

            long published = 0; // in the end more than the buffers of the operating system take
            for (int round = 0; round < 500; round++) {
                long soFar = published += change(data, state, 50);
                assertThat(crowd.readUntil(() -> all(readers, soFar), PATIENCE)).isTrue();
            }

            stalled.forEach(StreamReader::goOn);
            assertThat(crowd.readUntil(() -> stalled.stream().allMatch(one -> one.resets() == 1), PATIENCE))
                    .isTrue();
            assertThat(readers).allMatch(reader -> reader.resets() == 0);
        }
    }

    private static Dashboard serve(DashboardState state) {
        var settings = new Settings("", "", "127.0.0.1", 0, List.of(), 1, MOST);
        return Dashboard.over(state, settings, PageFiles.packaged(), () -> () -> {});
    }

    private static URI events(Dashboard dashboard) {
        return dashboard.url().resolve("/api/v1/events");
    }

    /** Lets so many things happen, and counts the match events that this makes. */
    private static long change(InventedData data, DashboardState state, int times) {
        Cursor before = state.position();
        data.change(times);
        EventReader reader = state.events().after(before).orElseThrow();
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
