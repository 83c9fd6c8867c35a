package org.musubi.matcher.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.musubi.matcher.world.Step;
import org.musubi.schemas.avro.DeadLetter;
import org.musubi.schemas.avro.MatchEvent;
import org.musubi.schemas.avro.MatchStatistics;
import org.musubi.schemas.avro.Settlement;
import org.musubi.schemas.avro.SettlementRequest;
import org.musubi.schemas.avro.Shortlist;
import org.musubi.schemas.topics.Topic;
import org.musubi.schemas.topics.Topics;
import org.musubi.schemas.wire.AvroSerdes;

/** The whole topology with one shard, without a broker. Every record comes with the name of a feed, as the connectors send it. */
final class MatcherDriver implements AutoCloseable {
    private static final Duration A_WHILE = Duration.ofSeconds(10);
    static final Duration SETTLE_INTERVAL = Duration.ofMillis(100);
    private static final Header FEED = new RecordHeader("musubi-feed", "a-feed".getBytes(StandardCharsets.UTF_8));
    static final Map<String, String> REGISTRY = Map.of("schema.registry.url", "mock://topology");

    private final AvroSerdes avro = new AvroSerdes(REGISTRY);
    private final TopologyTestDriver driver;
    private final Map<String, TestInputTopic<String, byte[]>> inputs = new HashMap<>();
    private final Map<String, Shortlist> shortlists = new TreeMap<>();
    private final Map<String, MatchStatistics> statistics = new TreeMap<>();
    private final Set<String> headers = new TreeSet<>();
    private LocalDate today;
    private long now;

    MatcherDriver(LocalDate today) {
        this.today = today;
        driver = new TopologyTestDriver(topology(() -> this.today, () -> now), settings(), Instant.EPOCH);
    }

    static Topology topology(Supplier<LocalDate> today, LongSupplier nanoTime) {
        return MatcherTopology.build(
                new StreamsConfig(settings()),
                new AvroSerdes(REGISTRY),
                1,
                today,
                () -> new Tempo(SETTLE_INTERVAL, nanoTime),
                topic -> {});
    }

    private static Properties settings() {
        var settings = new Properties();
        settings.putAll(REGISTRY);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "musubi-test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, "target/kafka-streams");
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        return settings;
    }

    void take(Step step) {
        step.record()
                .ifPresentOrElse(
                        record -> put(step.topic(), step.key(), bytes(step.topic(), record)),
                        () -> put(step.topic(), step.key(), null));
    }

    void put(String topic, String key, byte[] value) {
        put(topic, key, value, new RecordHeaders());
    }

    void put(String topic, String key, byte[] value, Headers headers) {
        inputs.computeIfAbsent(
                        topic, name -> driver.createInputTopic(name, new StringSerializer(), new ByteArraySerializer()))
                .pipeInput(new TestRecord<>(key, value, headers.add(FEED)));
    }

    byte[] bytes(String topic, SpecificRecord record) {
        return avro.serializer().serialize(topic, record);
    }

    /** First the shard, then the merge, which by then has the answers. */
    void settle() {
        for (int part = 0; part < 2; part++) { // the shard, then the merge
            now += A_WHILE.toNanos();
            letAnIntervalPass();
        }
    }

    void letAnIntervalPass() {
        driver.advanceWallClockTime(SETTLE_INTERVAL);
    }

    /** Lets the shard and the merge send what they have counted, and the statistics publish it. */
    void settleStatistics() {
        for (int part = 0; part < 2; part++) {
            driver.advanceWallClockTime(A_WHILE);
        }
    }

    void moveTo(LocalDate date) {
        today = date;
    }

    void requestSettlement(String requestId) {
        String topic = Topics.SETTLEMENT_REQUESTS.name();
        put(topic, requestId, bytes(topic, new SettlementRequest(requestId)));
    }

    /** The compacted topic of shortlists, as a reader sees it now. */
    Map<String, Shortlist> shortlists() {
        for (KeyValue<String, Shortlist> change : read(Topics.SHORTLISTS)) {
            if (change.value == null) {
                shortlists.remove(change.key);
            } else {
                shortlists.put(change.key, change.value);
            }
        }
        return shortlists;
    }

    /** The compacted topic of statistics, as a reader sees it now. */
    Map<String, MatchStatistics> statistics() {
        for (KeyValue<String, MatchStatistics> change : read(Topics.MATCH_STATISTICS)) {
            if (change.value == null) {
                assertThat(statistics.remove(change.key))
                        .as("what a tombstone removes")
                        .isNotNull();
            } else {
                statistics.put(change.key, change.value);
            }
        }
        return statistics;
    }

    /** The events since the last time, of all origins. */
    List<MatchEvent> events() {
        var events = new ArrayList<MatchEvent>();
        for (String origin : List.of("VNM", "KHM", "MMR")) {
            read(Topics.MATCH_EVENTS.of(origin)).forEach(event -> events.add(event.value));
        }
        return events;
    }

    List<Settlement> settlements() {
        return read(Topics.SETTLEMENTS).stream().map(settled -> settled.value).toList();
    }

    List<DeadLetter> deadLetters() {
        return read(Topics.DEAD_LETTERS).stream().map(letter -> letter.value).toList();
    }

    /** Names of the headers on all output that has been read so far. */
    Set<String> headers() {
        return headers;
    }

    /** What has come to a topic since the last time, as it is. */
    List<TestRecord<String, byte[]>> records(Topic<?> topic) {
        return driver.createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private <V extends SpecificRecord> List<KeyValue<String, V>> read(Topic<V> topic) {
        List<TestRecord<String, V>> records = driver.createOutputTopic(
                        topic.name(), new StringDeserializer(), avro.deserializer(topic.value()))
                .readRecordsToList();
        records.forEach(record -> record.headers().forEach(header -> headers.add(header.key())));
        return records.stream()
                .map(record -> KeyValue.pair(record.key(), record.value()))
                .toList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
