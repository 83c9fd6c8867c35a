package org.musubi.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.musubi.schemas.avro.FxRate;
import org.musubi.schemas.avro.Suspension;

/** The bytes themselves, against a registry in this process. */
class WireFormatTest {
    private static final Schema USER = SchemaBuilder.record("User")
            .namespace("x")
            .fields()
            .requiredString("name")
            .optionalInt("age")
            .endRecord();

    private Map<String, Object> config;

    @BeforeEach
    void giveEachTestARegistryOfItsOwn(TestInfo test) {
        config = Map.of("schema.registry.url", "mock://" + test.getDisplayName());
    }

    @Test
    void writesTheBytesThatConfluentWrites() {
        assertThat(hex(serializer(config).serialize("users", cy()))).isEqualTo("0000000001044379020a");
    }

    @Test
    void keepsNullAsNull() {
        assertThat(serializer(config).serialize("users", null)).isNull();
        assertThat(deserializer(config).deserialize("users", (byte[]) null)).isNull();
    }

    @Test
    void writesBytesRawAndStringsAsPlainAvro() {
        assertThat(hex(serializer(config).serialize("t", new byte[] {1, 2}))).isEqualTo("00000000010102");
        assertThat(hex(serializer(config).serialize("t", "Cy"))).isEqualTo("0000000002044379");

        assertThat(deserializer(config).deserialize("t", bytes("00000000010102")))
                .isEqualTo(new byte[] {1, 2});
        assertThat(deserializer(config).deserialize("t", bytes("0000000002044379")))
                .isEqualTo("Cy");
    }

    @Test
    void readsAGeneratedClassWithItsDates() {
        FxRate rate = FxRate.newBuilder()
                .setCurrency("JPY")
                .setUnitsPerUsd("155.5")
                .setAsOf(LocalDate.of(2026, 11, 20))
                .build();
        Serde<FxRate> serde = new AvroSerdes(config).serde(FxRate.class);

        byte[] message = serde.serializer().serialize("fx-rates", rate);

        assertThat(serde.deserializer().deserialize("fx-rates", message)).isEqualTo(rate);
    }

    @Test
    void readsWhatAnOlderVersionOfTheSchemaWrote() {
        Schema older = SchemaBuilder.record("Suspension")
                .namespace("org.musubi.schemas.avro")
                .fields()
                .name("from")
                .type(LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT)))
                .noDefault()
                .requiredString("reason")
                .endRecord();
        GenericRecord old = new GenericRecordBuilder(older)
                .set("from", 20_000)
                .set("reason", "late papers")
                .build();
        byte[] message = serializer(config).serialize("suspensions", old);

        Suspension read = new AvroSerdes(config).deserializer(Suspension.class).deserialize("suspensions", message);

        assertThat(read.getFrom()).isEqualTo(LocalDate.ofEpochDay(20_000));
        assertThat(read.getTo()).isNull();
        assertThat(read.getReason()).isEqualTo("late papers");
    }

    @Test
    void givesKeysAndValuesSubjectsOfTheirOwn() {
        var keys = new KafkaAvroSerializer();
        keys.configure(config, true);

        keys.serialize("users", "Cy");
        serializer(config).serialize("users", cy());

        SchemaRegistry registry = WireConfig.parse(config).registry();
        assertThat(registry.latest("users-key").schema().getType()).isEqualTo(Schema.Type.STRING);
        assertThat(registry.latest("users-value").schema()).isEqualTo(USER);
    }

    @Test
    void refusesAnotherMagicByteAndSaysSo() {
        assertThatThrownBy(() -> deserializer(config).deserialize("users", bytes("0100000001044379020a")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("topic users")
                .hasMessageContaining("magic byte 1");
    }

    @Test
    void refusesMessagesThatAreCutOffOrGoOn() {
        serializer(config).serialize("users", cy());

        for (String broken : new String[] {"", "00000000", "00000000010443", "0000000001044379020a00"}) {
            assertThatThrownBy(() -> deserializer(config).deserialize("users", bytes(broken)))
                    .as("message of %s", broken)
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("topic users");
        }
    }

    @Test
    void refusesASchemaNumberThatTheRegistryDoesNotKnow() {
        assertThatThrownBy(() -> deserializer(config).deserialize("users", bytes("0000000009044379020a")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("no schema 9");
    }

    @Test
    void registersNothingWhenToldNotTo() {
        Map<String, Object> reserved = with("auto.register.schemas", false);

        assertThatThrownBy(() -> serializer(reserved).serialize("users", cy()))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("users-value");

        byte[] registered = serializer(config).serialize("users", cy());
        assertThat(serializer(reserved).serialize("users", cy())).isEqualTo(registered);
    }

    @Test
    void writesWithTheNewestSchemaWhenToldTo() {
        Map<String, Object> newest = with("use.latest.version", "true");
        Schema documented =
                new Schema.Parser().parse(USER.toString().replace("\"fields\"", "\"doc\":\"A person.\",\"fields\""));
        SchemaRegistry registry = WireConfig.parse(config).registry();
        registry.register("users-value", USER);
        int id = registry.register("users-value", documented);

        assertThat(WireFormat.schemaId("users", serializer(newest).serialize("users", cy())))
                .isEqualTo(id);

        registry.register("users-value", Schema.create(Schema.Type.STRING));
        assertThatThrownBy(() -> serializer(newest).serialize("users", cy()))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("use.latest.version");
    }

    @Test
    void canBeUsedByManyThreadsAtOnce() {
        KafkaAvroSerializer serializer = serializer(config);
        KafkaAvroDeserializer deserializer = deserializer(config);

        assertThat(IntStream.range(0, 20_000)
                        .parallel()
                        .mapToObj(i -> user("n" + i))
                        .filter(user ->
                                !user.equals(deserializer.deserialize("users", serializer.serialize("users", user)))))
                .isEmpty();
    }

    @Test
    void namesTheConfigurationKeyThatIsWrong() {
        for (Object wrong : new Object[] {"", "ftp://host", "http://a b", "http://x,,http://y"}) {
            assertThatThrownBy(() -> serializer(Map.of("schema.registry.url", wrong)))
                    .as("schema.registry.url=%s", wrong)
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("schema.registry.url");
        }
        assertThatThrownBy(() -> serializer(Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("schema.registry.url");
        assertThatThrownBy(() -> serializer(with("basic.auth.credentials.source", "SASL_INHERIT")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("basic.auth.credentials.source");
    }

    private Map<String, Object> with(String key, Object value) {
        return Map.of("schema.registry.url", config.get("schema.registry.url"), key, value);
    }

    private static GenericRecord cy() {
        return user("Cy");
    }

    private static GenericRecord user(String name) {
        return new GenericRecordBuilder(USER).set("name", name).set("age", 5).build();
    }

    private static KafkaAvroSerializer serializer(Map<String, ?> config) {
        var serializer = new KafkaAvroSerializer();
        serializer.configure(config, false);
        return serializer;
    }

    private static KafkaAvroDeserializer deserializer(Map<String, ?> config) {
        var deserializer = new KafkaAvroDeserializer();
        deserializer.configure(config, false);
        return deserializer;
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
