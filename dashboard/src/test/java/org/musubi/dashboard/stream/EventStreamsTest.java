package org.musubi.dashboard.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.dashboard.Mirror;
import org.musubi.dashboard.TestDashboard;
import org.musubi.dashboard.stream.StreamClient.Event;

class EventStreamsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void withASnapshotAddUpToWhatIsThereHoweverOftenTheyAreTakenUpAgain(long seed) {
        var random = new Random(seed);
        try (TestDashboard dashboard = TestDashboard.start(seed, 25, 100_000).open()) {
            dashboard.topics().hold();
            var mirror = new Mirror();
            happen(dashboard, random);
            var snapshot = dashboard.get("/api/v1/shortlists?full=true&limit=1000");
            mirror.takeSnapshot(snapshot);
            String place = snapshot.path("cursor").asText();
            for (int time = 0; time < 10; time++) {
                happen(dashboard, random);
                place = follow(dashboard, place, mirror, random.nextInt(20));
            }
            dashboard.topics().deliverAll();
            follow(dashboard, place, mirror, Integer.MAX_VALUE);

            assertThat(mirror.pairs())
                    .isEqualTo(
                            Mirror.of(dashboard.market().shortlists().values()).pairs());
        }
    }

    @Test
    void sendOnlyWhatIsWanted() {
        try (TestDashboard dashboard = TestDashboard.start(1, 25, 10_000).open();
                var client = new StreamClient(dashboard.url(), "?since=AQ&origin=KHM&type=PROPOSED", "")) {
            for (int time = 0; time < 20; time++) {
                Event event = client.next();
                assertThat(event.data().path("origin").asText()).isEqualTo("KHM");
                assertThat(event.data().path("type").asText()).isEqualTo("PROPOSED");
            }
        }
    }

    @Test
    void tellWhoComesBackTooLateToBeginAgain() {
        try (TestDashboard dashboard = TestDashboard.start(1, 25, 30).open();
                var client = new StreamClient(dashboard.url(), "", "AQ")) {
            Event reset = client.next();

            assertThat(reset.name()).isEqualTo("reset");
            assertThat(reset.data().path("reason").asText()).isNotEmpty();
            assertThat(client.lastEventId())
                    .isEqualTo(dashboard.state().snapshotCursor().text());
        }
    }

    @Test
    void tellThatAShortlistIsGone() {
        try (TestDashboard dashboard = TestDashboard.start(9, 10, 1000).open();
                var client = new StreamClient(dashboard.url(), "?type=REMOVED", "")) {
            assertThat(client.line()).contains("200");
            while (dashboard.market().shortlists().size() == 10) {
                dashboard.market().change();
            }

            assertThat(client.next().data().path("vacancyId").asText()).startsWith("JPN-VACANCY-");
        }
    }

    @Test
    void areNotMoreThanThereMayBe() {
        try (TestDashboard dashboard = TestDashboard.start(1, 5, 100, 1).open();
                var first = new StreamClient(dashboard.url(), "", "")) {
            assertThat(first.line()).contains("200");
            awaitStreams(dashboard, 1);

            var refused = dashboard.ask("/api/v1/events");

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void areForgottenWhenTheClientIsGone() {
        try (TestDashboard dashboard = TestDashboard.start(1, 25, 10_000).open()) {
            new StreamClient(dashboard.url(), "", "").close();

            long deadline = System.nanoTime() + 20_000_000_000L;
            while (dashboard.get("/api/v1/status").path("streams").asInt() > 0) {
                assertThat(System.nanoTime()).isLessThan(deadline);
                dashboard.market().change();
            }
        }
    }

    static void awaitStreams(TestDashboard dashboard, int count) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (dashboard.get("/api/v1/status").path("streams").asInt() != count) {
            assertThat(System.nanoTime()).as("so many streams").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** Reads so many events, or up to the newest, and says where it is then. */
    private static String follow(TestDashboard dashboard, String from, Mirror mirror, int most) {
        long left = dashboard
                .get("/api/v1/changes?limit=10000&since=" + from)
                .path("events")
                .size();
        try (var client = new StreamClient(dashboard.url(), "", from)) {
            String place = from;
            for (long time = 0; time < Math.min(left, most); ) {
                Event event = client.next();
                if (event.name().equals("match")) {
                    mirror.take(event.data());
                    time++;
                }
                place = client.lastEventId();
            }
            return place;
        }
    }

    private static void happen(TestDashboard dashboard, Random random) {
        for (int time = random.nextInt(20); time > 0; time--) {
            dashboard.market().change();
        }
        dashboard.topics().deliver(random, random.nextInt(30));
        dashboard.topics().settle();
    }
}
