package org.musubi.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.RandomData;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.musubi.schemas.topics.Topic;
import org.musubi.schemas.topics.Topics;

/** Our serializers beside Confluent's own, at one registry: the same bytes, in both directions. */
class GenuineConfluentTest {
    private static final int RECORDS = 25;
    private static final long SEED = 20_261_121;

    private static TestRegistry registry;
    private static GenuineConfluent genuine;

    private KafkaAvroSerializer ourSerializer;

    @BeforeAll
    static void openARegistryForBoth() throws IOException {
        registry = new TestRegistry();
        genuine = new GenuineConfluent(registry.url());
    }

    @AfterAll
    static void closeIt() throws IOException {
        genuine.close();
        registry.close();
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.DEFAULT);
    }

    @BeforeEach
    void makeOurSerializer() {
        ourSerializer = new KafkaAvroSerializer();
        ourSerializer.configure(Map.of("schema.registry.url", registry.url()), false);
    }

    static Stream<Topic<? extends SpecificRecord>> topics() {
        return Topics.all().stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void writeTheSameBytesAndReadEachOther(Topic<? extends SpecificRecord> topic) {
        Serializer<Object> theirs = genuine.serializer();
        Deserializer<Object> oursGeneric = ourDeserializer("false");
        Deserializer<Object> oursSpecific = ourDeserializer("true");
        Deserializer<Object> theirsGeneric = genuine.deserializer();

        for (GenericRecord record : randomRecords(topic)) {
            byte[] message = theirs.serialize(topic.name(), record);

            assertThat(ourSerializer.serialize(topic.name(), record)).isEqualTo(message);
            assertThat(oursGeneric.deserialize(topic.name(), message)).isEqualTo(record);
            assertThat(theirsGeneric.deserialize(topic.name(), message)).isEqualTo(record);

            Object generated = oursSpecific.deserialize(topic.name(), message);
            assertThat(generated).isInstanceOf(topic.value());
            assertThat(ourSerializer.serialize(topic.name(), generated)).isEqualTo(message);
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    <V extends SpecificRecord> void canTakeThePlaceOfOurs(Topic<V> topic) {
        Serde<V> theirs = genuine.serde(topic.value());
        Serde<V> ours = new AvroSerdes(Map.of("schema.registry.url", registry.url())).serde(topic.value());

        for (GenericRecord record : randomRecords(topic)) {
            byte[] message = ourSerializer.serialize(topic.name(), record);
            V generated = theirs.deserializer().deserialize(topic.name(), message);

            assertThat(ours.deserializer().deserialize(topic.name(), message)).isEqualTo(generated);
            assertThat(theirs.serializer().serialize(topic.name(), generated)).isEqualTo(message);
        }
    }

    @Test
    void agreeOnPlainValues() {
        Serializer<Object> theirs = genuine.serializer();

        for (Object value : List.of("結び", 7, 7L, 1.5f, 1.5, true, new byte[] {1, 2})) {
            byte[] message = theirs.serialize("plain", value);

            assertThat(ourSerializer.serialize("plain", value)).as("%s", value).isEqualTo(message);
            assertThat(ourDeserializer("false").deserialize("plain", message)).isEqualTo(value);
            assertThat(genuine.deserializer().deserialize("plain", message)).isEqualTo(value);
        }
        assertThat(theirs.serialize("plain", null)).isNull();
    }

    @Test
    void askTheRegistryForTheSameThings() {
        GenericRecord record = randomRecords(Topics.EMPLOYERS).get(0);

        ourSerializer.serialize("asked by us", record);
        genuine.serializer().serialize("asked by them", record);

        List<String> asked = registry.requests();
        assertThat(asked.subList(asked.size() - 2, asked.size()))
                .containsExactly(
                        "POST /subjects/asked%20by%20us-value/versions",
                        "POST /subjects/asked%20by%20them-value/versions");
    }

    private Deserializer<Object> ourDeserializer(String specific) {
        var deserializer = new KafkaAvroDeserializer();
        deserializer.configure(Map.of("schema.registry.url", registry.url(), "specific.avro.reader", specific), false);
        return deserializer;
    }

    private static List<GenericRecord> randomRecords(Topic<? extends SpecificRecord> topic) {
        Schema schema = SpecificData.get().getSchema(topic.value());
        var random = new RandomData(GenericData.get(), schema, RECORDS, SEED, false);
        return Stream.generate(random.iterator()::next)
                .limit(RECORDS)
                .map(GenericRecord.class::cast)
                .toList();
    }
}
