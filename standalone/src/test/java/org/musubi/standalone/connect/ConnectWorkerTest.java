package org.musubi.standalone.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.standalone.broker.EmbeddedBroker;

final class ConnectWorkerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    @TempDir
    private static Path data;

    @Test
    void goesOnWhereItStoppedAndDoublesNothing() {
        try (var broker = EmbeddedBroker.start(data, 0)) {
            try (var worker = worker(broker)) {
                worker.put("counter", counting("numbers", 100, false), Set.of());
                assertThat(numbers(broker, "numbers", 100)).hasSize(100);
            }

            try (var worker = worker(broker)) {
                worker.put("counter", counting("numbers", 150, false), Set.of());
                assertThat(numbers(broker, "numbers", 150))
                        .hasSize(150)
                        .doesNotHaveDuplicates()
                        .endsWith("149");
            }
        }
    }

    @Test
    void tellsInPlainWordsWhyATaskFailed() throws Exception {
        try (var broker = EmbeddedBroker.start(data.resolve("failing"), 0);
                var worker = worker(broker)) {
            worker.put("counter", counting("few", 1, true), Set.of());

            await(() -> !worker.failures().isEmpty());

            assertThat(worker.failures()).singleElement().hasToString("connector counter-0: counted as far as it goes");
            assertThat(get(worker, "/connectors/counter/status")).contains("FAILED");
            assertThatThrownBy(() -> worker.put("bad", Map.of("connector.class", "NoSuchConnector"), Set.of()))
                    .hasMessageContaining("NoSuchConnector");
        }
    }

    /** The address of the registry is a number here, and so shows in how far is counted. */
    @Test
    void goesOnWithTheAddressesOfTheNewRun() {
        try (var broker = EmbeddedBroker.start(data.resolve("moving"), 0)) {
            try (var worker = worker(broker, "10")) {
                worker.put("counter", counting("moved", Addresses.SCHEMA_REGISTRY, false), Set.of());
                assertThat(numbers(broker, "moved", 10)).hasSize(10);
            }

            try (var worker = worker(broker, "15")) {
                assertThat(numbers(broker, "moved", 15)).hasSize(15);
                assertThat(worker.failures()).isEmpty();
            }
        }
    }

    @Test
    void keepsOverARestartWhatWasSetByHand() throws Exception {
        var ours = counting("kept", 1, false);
        try (var broker = EmbeddedBroker.start(data.resolve("by-hand"), 0)) {
            try (var worker = worker(broker)) {
                worker.put("counter", ours, Set.of(CountingConnector.COUNT));
                put(worker, "/connectors/counter/config", with(ours, "released", "this one", "tasks.max", "2"));
            }

            try (var worker = worker(broker)) {
                worker.put("counter", ours, Set.of("released", CountingConnector.COUNT));

                assertThat(JSON.readTree(get(worker, "/connectors/counter/config")))
                        .as("what is not by hand is ours again, and what is ours is not by hand")
                        .isEqualTo(JSON.valueToTree(with(ours, "name", "counter", "released", "this one")));
            }
        }
    }

    private static ConnectWorker worker(EmbeddedBroker broker) {
        return worker(broker, "http://127.0.0.1:8081");
    }

    private static ConnectWorker worker(EmbeddedBroker broker, String registry) {
        return ConnectWorker.start(new WorkerSettings(
                broker.bootstrapServers(), registry, "connect-test", "127.0.0.1", 0, "127.0.0.1", 1));
    }

    private static Map<String, String> counting(String topic, int count, boolean thenFail) {
        return counting(topic, Integer.toString(count), thenFail);
    }

    private static Map<String, String> counting(String topic, String count, boolean thenFail) {
        return Map.of(
                "connector.class",
                CountingConnector.class.getName(),
                "topic.creation.default.partitions",
                "1",
                "topic.creation.default.replication.factor",
                "1",
                CountingConnector.TOPIC,
                topic,
                CountingConnector.COUNT,
                count,
                CountingConnector.THEN_FAIL,
                Boolean.toString(thenFail));
    }

    /** Keys in order, as soon as there are so many, or what there is at the deadline. */
    private static List<String> numbers(EmbeddedBroker broker, String topic, int wanted) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest");
        var keys = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            await(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> keys.add(message.key()));
                return keys.size() >= wanted;
            });
        }
        return keys;
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    private static Map<String, String> with(Map<String, String> config, String... more) {
        var all = new HashMap<>(config);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private static void put(ConnectWorker worker, String path, Map<String, String> config) throws Exception {
        var request = HttpRequest.newBuilder(worker.restUrl().resolve(path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(config)))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private static String get(ConnectWorker worker, String path) throws Exception {
        var request = HttpRequest.newBuilder(worker.restUrl().resolve(path)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
