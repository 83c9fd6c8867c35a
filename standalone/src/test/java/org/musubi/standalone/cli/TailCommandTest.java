package org.musubi.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.schemas.avro.CostAssessment;
import org.musubi.schemas.avro.MatchEvent;
import org.musubi.schemas.avro.MatchEventType;
import org.musubi.schemas.avro.ScoreParts;
import org.musubi.schemas.topics.Topics;
import org.musubi.schemas.wire.AvroSerdes;
import org.musubi.standalone.Main;
import org.musubi.standalone.broker.EmbeddedBroker;
import org.musubi.standalone.live.EventTail;
import org.musubi.standalone.registry.EmbeddedRegistry;
import org.musubi.standalone.topics.TopicSetup;

class TailCommandTest {
    private static final Instant LONG_AGO = Instant.parse("2026-10-01T08:00:00Z");
    private static final Instant LATELY = Instant.parse("2026-11-21T09:00:00Z");
    private static final String NOBODY = "127.0.0.1:9"; // the port of the discard protocol

    @TempDir
    private static Path data;

    private static EmbeddedBroker broker;
    private static EmbeddedRegistry registry;
    private static AvroSerdes serdes;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void publish() throws Exception {
        broker = EmbeddedBroker.start(data, 0);
        registry = EmbeddedRegistry.start(broker.bootstrapServers(), "127.0.0.1", 0, 1);
        serdes = new AvroSerdes(Map.of("schema.registry.url", registryUrl()));
        send(LONG_AGO, event(MatchEventType.PROPOSED, "V1", "VNM-1", "VNM", "SSW1", "NURSING_CARE", null));
        send(LATELY, event(MatchEventType.PROPOSED, "V2", "KHM-1", "KHM", "SSW1", "AGRICULTURE", null));
        send(LATELY, event(MatchEventType.UPDATED, "V1", "VNM-1", "VNM", "SSW1", "NURSING_CARE", null));
        send(
                LATELY,
                event(MatchEventType.WITHDRAWN, "V1", "VNM-1", "VNM", "SSW1", "NURSING_CARE", "COST_CAP_EXCEEDED"));
    }

    @AfterAll
    static void stop() {
        registry.close();
        broker.close();
    }

    @Test
    void showsALineForEachEvent() {
        assertThat(tail("--since", "beginning", "--origin", "VNM,KHM")).isZero();

        assertThat(out.toString().lines())
                .hasSize(4)
                .anySatisfy(
                        line -> assertThat(line)
                                .startsWith("2026-11-2")
                                .contains(
                                        "WITHDRAWN",
                                        "V1",
                                        "VNM-1",
                                        "612 points",
                                        "pays 340,782 JPY of at most 583,200 JPY")
                                .endsWith(
                                        "COST_CAP_EXCEEDED: it is no longer so that what the worker pays stays within every cap"));
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --type PROPOSED                | 2
            --type proposed,updated        | 3
            --origin KHM                   | 1
            --origin VNM,KHM               | 4
            --status SSW2                  | 0
            --field NURSING_CARE           | 3
            --vacancy V2                   | 1
            --candidate VNM-1              | 3
            --employer E-V2                | 1
            --agency A-VNM                 | 3
            --origin VNM --type WITHDRAWN  | 1
            """)
    void showsWhatIsAskedFor(String options, int events) {
        var words = new ArrayList<>(List.of("--since", "beginning"));
        words.addAll(Arrays.asList(options.split(" ", -1)));

        assertThat(tail(words.toArray(String[]::new))).isZero();

        assertThat(out.toString().lines()).hasSize(events);
    }

    @Test
    void beginsAtAMoment() {
        assertThat(tail("--since", "2026-11-21T09:00:00Z", "--origin", "VNM,KHM"))
                .isZero();
        assertThat(out.toString().lines()).hasSize(3);
    }

    @Test
    void showsNothingOfThePastUnlessAsked() {
        assertThat(tail()).isZero();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void writesEverythingOfAnEventAsJson() throws JsonProcessingException {
        assertThat(tail("--since", "beginning", "--type", "WITHDRAWN", "--origin", "VNM", "--json"))
                .isZero();

        JsonNode event = new ObjectMapper().readTree(out.toString());
        assertThat(event.get("time").textValue()).isEqualTo(LATELY.toString());
        assertThat(event.at("/cost/workerPaid").textValue()).isEqualTo("340782");
        assertThat(event.get("asOf").textValue()).isEqualTo("2026-11-21");
        assertThat(event.properties())
                .hasSize(1 + MatchEvent.getClassSchema().getFields().size());
    }

    @Test
    void followsTopicsThatComeLater() throws Exception {
        MatchEvent first = event(MatchEventType.WITHDRAWN, "V3", "MMR-1", "MMR", "SSW1", "AGRICULTURE", "OUTRANKED");
        List<MatchEvent> seen = new ArrayList<>();
        try (var tail = new EventTail(broker.bootstrapServers(), serdes, Optional.empty())) {
            assertThat(tail.hasTopics()).isTrue();
            tail.poll(Duration.ofMillis(1), (time, event) -> seen.add(event));
            send(LATELY, first);
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (seen.isEmpty() && System.nanoTime() < deadline) {
                tail.poll(Duration.ofMillis(100), (time, event) -> seen.add(event));
            }
        }
        assertThat(seen).containsExactly(first);
    }

    @Test
    void saysWhoDoesNotAnswer() {
        assertThat(run("tail", "--bootstrap-servers", NOBODY, "--until-now")).isEqualTo(1);
        assertThat(err.toString())
                .contains("No Kafka broker answers at " + NOBODY)
                .contains("musubi demo");

        String nowhere = "http://" + NOBODY;
        assertThat(tail("--since", "beginning", "--schema-registry", nowhere)).isEqualTo(1);
        assertThat(err.toString()).contains("no answer from the registry at " + nowhere);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--since=yesterday", "--type=GONE", "--colour=red"})
    void refusesWhatItDoesNotUnderstand(String option) {
        assertThat(tail(option)).isEqualTo(2);
        assertThat(err.toString()).contains("musubi tail --help");
    }

    private int tail(String... options) {
        var words = new ArrayList<>(List.of(
                "tail",
                "--until-now",
                "--bootstrap-servers",
                broker.bootstrapServers(),
                "--schema-registry",
                registryUrl()));
        if (List.of(options).contains("--schema-registry")) {
            words.subList(words.size() - 2, words.size()).clear();
        }
        words.addAll(List.of(options));
        return run(words.toArray(String[]::new));
    }

    private static String registryUrl() {
        return registry.url().toString();
    }

    private int run(String... words) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private static void send(Instant time, MatchEvent event) throws Exception {
        var topic = Topics.MATCH_EVENTS.of(event.getOrigin());
        Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (Admin admin = Admin.create(config)) {
            new TopicSetup(admin, 1, 1).ensure(List.of(event.getOrigin()));
        }
        try (var producer =
                new KafkaProducer<String, MatchEvent>(config, new StringSerializer(), serdes.serializer())) {
            producer.send(new ProducerRecord<>(topic.name(), null, time.toEpochMilli(), event.getVacancyId(), event))
                    .get();
        }
    }

    private static MatchEvent event(
            MatchEventType type,
            String vacancyId,
            String candidateId,
            String origin,
            String status,
            String field,
            String reason) {
        return new MatchEvent(
                type,
                vacancyId,
                candidateId,
                origin,
                "A-" + origin,
                "E-" + vacancyId,
                "JPN",
                "JP-23",
                status,
                field,
                612,
                new ScoreParts(200, 112, 200, 80, 20),
                new CostAssessment("340782", "583200", "JPY", "JPN-FEE"),
                reason,
                LocalDate.of(2026, 11, 21));
    }
}
