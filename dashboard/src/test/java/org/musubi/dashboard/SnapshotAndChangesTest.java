package org.musubi.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever takes a snapshot and then every change has what is there, wherever the two meet. */
class SnapshotAndChangesTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void addUpToWhatIsThere(long seed) {
        var random = new Random(seed);
        try (TestDashboard dashboard = TestDashboard.start(seed, 25, 100_000).open()) {
            dashboard.topics().hold();
            List<Client> clients = new ArrayList<>();
            for (int time = 0; time < 40; time++) {
                happen(dashboard, random);
                if (random.nextInt(4) == 0) {
                    clients.add(new Client(dashboard, random));
                }
                clients.stream()
                        .filter(client -> random.nextInt(3) == 0)
                        .forEach(client -> client.catchUp(dashboard, random));
            }
            dashboard.topics().deliverAll();

            Mirror truth = Mirror.of(dashboard.market().shortlists().values());
            assertThat(clients).isNotEmpty();
            for (Client client : clients) {
                client.catchUp(dashboard, random);
                assertThat(client.mirror.pairs()).isEqualTo(truth.pairs());
            }
        }
    }

    @Test
    void tellWhichShortlistsAreGone() {
        try (TestDashboard dashboard = TestDashboard.start(9, 10, 1000).open()) {
            String cursor = dashboard.get("/api/v1/shortlists").path("cursor").asText();
            while (dashboard.market().shortlists().size() == 10) {
                dashboard.market().change();
            }

            JsonNode changes = dashboard.get("/api/v1/changes?since=" + cursor);

            assertThat(changes.path("removedVacancies")).hasSize(1);
            String gone = changes.path("removedVacancies").get(0).asText();
            assertThat(dashboard.ask("/api/v1/shortlists/" + gone).statusCode()).isEqualTo(404);
            assertThat(dashboard.ask("/api/v1/shortlists/" + gone + "/events").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void areRefusedWhenTooOld() {
        try (TestDashboard dashboard = TestDashboard.start(5, 10, 20).open()) {
            String cursor = dashboard.get("/api/v1/shortlists").path("cursor").asText();
            for (int time = 0; time < 60; time++) {
                dashboard.market().change();
            }
            dashboard.topics().settle();

            assertThat(dashboard.ask("/api/v1/changes?since=" + cursor).statusCode())
                    .isEqualTo(410);

            String fresh = dashboard.get("/api/v1/shortlists").path("cursor").asText();
            assertThat(dashboard.get("/api/v1/changes?since=" + fresh).path("events"))
                    .isEmpty();
        }
    }

    /** Changes are published, some of them arrive, and the shortlists may or may not have caught up. */
    private static void happen(TestDashboard dashboard, Random random) {
        for (int time = random.nextInt(6); time > 0; time--) {
            dashboard.market().change();
        }
        dashboard.topics().deliver(random, random.nextInt(12));
        dashboard.topics().settle();
    }

    private static final class Client {
        private final Mirror mirror = new Mirror();
        private String cursor = "";

        Client(TestDashboard dashboard, Random random) {
            String next = "/api/v1/shortlists?full=true&limit=" + (1 + random.nextInt(9));
            while (!next.equals("null")) {
                JsonNode page = dashboard.get(next);
                mirror.takeSnapshot(page);
                cursor = cursor.isEmpty() ? page.path("cursor").asText() : cursor;
                next = page.path("next").asText();
                happen(dashboard, random);
            }
        }

        void catchUp(TestDashboard dashboard, Random random) {
            boolean more = true;
            while (more) {
                JsonNode changes =
                        dashboard.get("/api/v1/changes?limit=" + (1 + random.nextInt(30)) + "&since=" + cursor);
                changes.path("events").forEach(mirror::take);
                List<JsonNode> events = new ArrayList<>();
                changes.path("events").forEach(events::add);
                boolean cut = !events.isEmpty() && random.nextInt(3) == 0;
                cursor = cut
                        ? events.get(events.size() - 1).path("cursor").asText()
                        : changes.path("next").asText();
                more = changes.path("more").asBoolean();
            }
        }
    }
}
