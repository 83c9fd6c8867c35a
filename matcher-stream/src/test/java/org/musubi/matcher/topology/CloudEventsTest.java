package org.musubi.matcher.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.musubi.matcher.world.World;
import org.musubi.schemas.avro.MatchEvent;
import org.musubi.schemas.avro.MatchEventType;
import org.musubi.schemas.topics.EventType;
import org.musubi.schemas.topics.Topic;
import org.musubi.schemas.topics.Topics;
import org.musubi.schemas.wire.AvroSerdes;

/** What is published, as the library of the CloudEvents project reads it. */
class CloudEventsTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 21);

    private MatcherDriver matcher = new MatcherDriver(DATE);

    @BeforeEach
    void publish() {
        new World(31, DATE, 60).history(700).forEach(matcher::take);
        matcher.settle();
    }

    @AfterEach
    void close() {
        matcher.close();
    }

    @Test
    void eachEventSaysWhatItIs() {
        var events = new AvroSerdes(MatcherDriver.REGISTRY).deserializer(MatchEvent.class);

        assertThat(events()).hasSizeGreaterThan(10).allSatisfy(record -> {
            CloudEvent event = cloudEvent(record);
            MatchEventType type =
                    events.deserialize("", event.getData().toBytes()).getType();
            assertThat(event.getType())
                    .isEqualTo(EventType.valueOf("MATCH_" + type).code());
            assertThat(event.getSource()).isEqualTo(URI.create("/musubi-test"));
            assertThat(event.getSubject()).isEqualTo(record.key());
            assertThat(event.getTime().toInstant())
                    .isEqualTo(record.getRecordTime().truncatedTo(ChronoUnit.MILLIS));
            assertThat(event.getDataContentType()).isEqualTo("application/vnd.confluent.avro");
            assertThat(event.getDataSchema()).isNull();
        });
    }

    @Test
    void aShortlistThatIsGoneIsAnEventWithoutData() {
        TestRecord<String, byte[]> shown = matcher.records(Topics.SHORTLISTS).get(0);
        assertThat(cloudEvent(shown).getType()).isEqualTo(EventType.SHORTLIST_CHANGED.code());

        matcher.put(Topics.VACANCIES.name(), shown.key(), null);
        matcher.settle();

        assertThat(matcher.records(Topics.SHORTLISTS)).singleElement().satisfies(record -> {
            CloudEvent event = cloudEvent(record);
            assertThat(event.getType()).isEqualTo(EventType.SHORTLIST_REMOVED.code());
            assertThat(event.getSubject()).isEqualTo(shown.key());
            assertThat(event.getData()).isNull();
            assertThat(event.getDataContentType()).isNull();
        });
    }

    @Test
    void aSettlementIsAnEvent() {
        matcher.requestSettlement("R1");

        assertThat(matcher.records(Topics.SETTLEMENTS)).singleElement().satisfies(record -> {
            assertThat(cloudEvent(record).getType()).isEqualTo(EventType.SETTLEMENT_REACHED.code());
            assertThat(cloudEvent(record).getSubject()).isEqualTo("R1");
        });
    }

    @Test
    void aCellOfTheStatisticsIsAnEvent() {
        matcher.settleStatistics();

        assertThat(matcher.records(Topics.MATCH_STATISTICS)).isNotEmpty().allSatisfy(record -> {
            CloudEvent event = cloudEvent(record);
            assertThat(event.getType()).isEqualTo(EventType.STATISTICS_CHANGED.code());
            assertThat(event.getSubject()).isEqualTo(record.key());
            assertThat(record.headers().lastHeader(TraceParent.HEADER)).isNotNull();
        });
    }

    @Test
    void noIdIsGivenTwiceNotEvenAfterARestart() {
        List<String> ids = new ArrayList<>(ids(events()));
        ids.addAll(ids(matcher.records(Topics.SHORTLISTS)));

        matcher.close();
        matcher = new MatcherDriver(DATE);
        publish();
        ids.addAll(ids(matcher.records(Topics.SHORTLISTS)));

        assertThat(ids).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    }

    private List<TestRecord<String, byte[]>> events() {
        return Stream.of("VNM", "KHM", "MMR")
                .map(Topics.MATCH_EVENTS::of)
                .flatMap((Topic<MatchEvent> topic) -> matcher.records(topic).stream())
                .toList();
    }

    private static List<String> ids(List<TestRecord<String, byte[]>> records) {
        return records.stream().map(record -> cloudEvent(record).getId()).toList();
    }

    private static CloudEvent cloudEvent(TestRecord<String, byte[]> record) {
        return KafkaMessageFactory.createReader(record.headers(), record.value())
                .toEvent();
    }
}
