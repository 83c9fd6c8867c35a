package org.musubi.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.musubi.schemas.avro.FxRate;
import org.musubi.schemas.avro.Suspension;

/** The direct way is taken where it can be, and the general way everywhere else. */
class DirectSerdesTest {
    private static final FxRate YEN = new FxRate("JPY", "155.5", LocalDate.of(2026, 11, 20));
    private static final Suspension SUSPENSION = new Suspension(LocalDate.of(2026, 11, 20), null, "late papers");

    private final Map<String, Object> config = Map.of("schema.registry.url", "mock://direct");
    private final AvroSerdes avro = new AvroSerdes(config);
    private final AtomicInteger times = new AtomicInteger();

    @Test
    void readsDirectlyWhatWasWrittenWithTheSameFields() {
        byte[] message = avro.serializer().serialize("fx-rates", YEN);

        assertThat(direct().deserialize("fx-rates", message)).isEqualTo("direct");
        assertThat(times).hasValue(1);
    }

    @Test
    void readsWhatAnOlderVersionOfTheSchemaWroteInTheGeneralWay() {
        Schema older = SchemaBuilder.record("Suspension")
                .namespace("org.musubi.schemas.avro")
                .fields()
                .name("from")
                .type(LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT)))
                .noDefault()
                .requiredString("reason")
                .endRecord();
        var serializer = new KafkaAvroSerializer();
        serializer.configure(config, false);
        byte[] old = serializer.serialize(
                "suspensions",
                new GenericRecordBuilder(older)
                        .set("from", 20_000)
                        .set("reason", "late papers")
                        .build());
        byte[] now = serializer.serialize("suspensions", SUSPENSION);
        Deserializer<String> reader =
                avro.deserializer(Suspension.class, Suspension::getReason, (message, from) -> "direct");

        assertThat(reader.deserialize("suspensions", old)).isEqualTo("late papers");
        assertThat(reader.deserialize("suspensions", now)).isEqualTo("direct");
        assertThat(reader.deserialize("suspensions", old)).isEqualTo("late papers");
    }

    @Test
    void takesTheGeneralWayWhereTheDirectOneGivesUp() {
        byte[] message = avro.serializer().serialize("fx-rates", YEN);
        Deserializer<String> reader = avro.deserializer(FxRate.class, FxRate::getCurrency, (bytes, from) -> {
            throw new IllegalStateException("SECRET");
        });

        assertThat(reader.deserialize("fx-rates", message)).isEqualTo("JPY");
        assertThat(reader.deserialize("fx-rates", null)).isNull();
    }

    @Test
    void believesTheDirectWayThatBytesAreNoSuchRecord() {
        byte[] message = avro.serializer().serialize("fx-rates", YEN);
        Deserializer<String> reader = avro.deserializer(FxRate.class, FxRate::getCurrency, (bytes, from) -> {
            throw new SerializationException("it ends too early");
        });

        assertThatThrownBy(() -> reader.deserialize("fx-rates", message))
                .isInstanceOf(SerializationException.class)
                .hasMessage("A message of topic fx-rates cannot be read as org.musubi.schemas.avro.FxRate");
    }

    @Test
    void refusesWhatIsNotInTheWireFormat() {
        byte[] unknown = avro.serializer().serialize("fx-rates", YEN);
        unknown[1] = 1;

        for (byte[] message : new byte[][] {{}, {0, 0}, {7, 7, 7, 7, 7, 7}, unknown}) {
            assertThatThrownBy(() -> direct().deserialize("fx-rates", message))
                    .isInstanceOf(SerializationException.class);
        }
        assertThat(times).hasValue(0);
    }

    @Test
    void writesDirectlyAfterTheNumberOfTheTopicsSchema() {
        Serializer<String> serializer = avro.serializer(FxRate.class, currency -> YEN, (header, currency) -> header);
        byte[] general = avro.serializer().serialize("fx-rates", YEN);

        assertThat(general).startsWith(serializer.serialize("fx-rates", "JPY"));
        assertThat(serializer.serialize("fx-rates", "JPY")).hasSize(WireFormat.HEADER_LENGTH);
        assertThat(serializer.serialize("fx-rates", null)).isNull();

        serializer.serialize("other", "JPY");
        assertThat(WireConfig.parse(config).registry().latest("other-value").schema())
                .as("registered by the first record of a topic")
                .isEqualTo(FxRate.getClassSchema());
    }

    @Test
    void takesTheGeneralWayWithClassesThatAreNotOurs() {
        var foreign = new AvroSerdes(Map.of(
                "schema.registry.url",
                config.get("schema.registry.url"),
                AvroSerdes.SERIALIZER_CLASS,
                ForeignSerializer.class.getName(),
                AvroSerdes.DESERIALIZER_CLASS,
                ForeignDeserializer.class.getName()));
        Serializer<String> serializer = foreign.serializer(FxRate.class, currency -> YEN, (header, currency) -> header);
        Deserializer<String> deserializer =
                foreign.deserializer(FxRate.class, FxRate::getCurrency, (message, from) -> "direct");

        byte[] message = serializer.serialize("fx-rates", "JPY");

        assertThat(message).isEqualTo(avro.serializer().serialize("fx-rates", YEN));
        assertThat(deserializer.deserialize("fx-rates", message)).isEqualTo("JPY");
        assertThat(serializer.serialize("fx-rates", null)).isNull();
        assertThat(deserializer.deserialize("fx-rates", null)).isNull();
    }

    /** Stands for Confluent's. */
    public static final class ForeignSerializer implements Serializer<Object> {
        private final KafkaAvroSerializer ours = new KafkaAvroSerializer();

        @Override
        public void configure(Map<String, ?> configs, boolean isKey) {
            ours.configure(configs, isKey);
        }

        @Override
        public byte[] serialize(String topic, Object value) {
            return ours.serialize(topic, value);
        }
    }

    /** Stands for Confluent's. */
    public static final class ForeignDeserializer implements Deserializer<Object> {
        private final KafkaAvroDeserializer ours = new KafkaAvroDeserializer();

        @Override
        public void configure(Map<String, ?> configs, boolean isKey) {
            ours.configure(configs, isKey);
        }

        @Override
        public Object deserialize(String topic, byte[] message) {
            return ours.deserialize(topic, message);
        }
    }

    private Deserializer<String> direct() {
        return avro.deserializer(FxRate.class, FxRate::getCurrency, (message, from) -> {
            times.incrementAndGet();
            return "direct";
        });
    }
}
