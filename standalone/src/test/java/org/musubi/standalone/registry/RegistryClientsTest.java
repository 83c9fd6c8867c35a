package org.musubi.standalone.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.musubi.schemas.avro.FxRate;
import org.musubi.schemas.wire.AvroSerdes;
import org.musubi.schemas.wire.KafkaAvroSerializer;

/** Clients at the real registry: our own, and Confluent's genuine one. */
class RegistryClientsTest {
    /** The build of module schemas fetches it. */
    private static final Path GENUINE = Path.of("..", "schemas", "target", "genuine", "confluent.jar");

    private static final String GENUINE_PACKAGE = "io.confluent.kafka.serializers.";
    private static final FxRate RATE = FxRate.newBuilder()
            .setCurrency("JPY")
            .setUnitsPerUsd("155.5")
            .setAsOf(LocalDate.of(2026, 11, 20))
            .build();

    private final InMemorySchemaLog log = new InMemorySchemaLog();
    private EmbeddedRegistry registry = EmbeddedRegistry.start(log, "127.0.0.1", 0);

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void carriesRecordsFromOurSerializerToOurDeserializer() {
        byte[] message = serde(Map.of()).serializer().serialize("fx-rates", RATE);

        assertThat(serde(Map.of()).deserializer().deserialize("fx-rates", message))
                .isEqualTo(RATE);
    }

    @Test
    void stillKnowsTheNumbersAfterARestart() {
        byte[] message = serde(Map.of()).serializer().serialize("fx-rates", RATE);
        registry.close();
        registry = EmbeddedRegistry.start(new InMemorySchemaLog(log.records()), "127.0.0.1", 0);

        assertThat(serde(Map.of()).deserializer().deserialize("fx-rates", message))
                .isEqualTo(RATE);
        assertThat(serde(Map.of("auto.register.schemas", "false")).serializer().serialize("fx-rates", RATE))
                .isEqualTo(message);
        assertThat(serde(Map.of("use.latest.version", "true")).serializer().serialize("fx-rates", RATE))
                .isEqualTo(message);
    }

    @Test
    void letsNobodyWriteWhatOthersCouldNotRead() {
        serde(Map.of()).serializer().serialize("fx-rates", RATE);
        GenericRecord stranger = new GenericRecordBuilder(SchemaBuilder.record("FxRate")
                        .namespace("org.musubi.schemas.avro")
                        .fields()
                        .requiredInt("somethingNew")
                        .endRecord())
                .set("somethingNew", 1)
                .build();
        var serializer = new KafkaAvroSerializer();
        serializer.configure(config(), false);

        assertThatThrownBy(() -> serializer.serialize("fx-rates", stranger))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("fx-rates-value")
                .hasMessageContaining("409");
    }

    @Test
    void servesConfluentsOwnClient() throws Exception {
        assumeThat(Files.isReadable(GENUINE)).as("%s is there", GENUINE).isTrue();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (var loader = new URLClassLoader(new URL[] {GENUINE.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            Serde<FxRate> genuine = serde(Map.of(
                    AvroSerdes.SERIALIZER_CLASS, GENUINE_PACKAGE + "KafkaAvroSerializer",
                    AvroSerdes.DESERIALIZER_CLASS, GENUINE_PACKAGE + "KafkaAvroDeserializer"));

            byte[] theirs = genuine.serializer().serialize("fx-rates", RATE);
            byte[] ours = serde(Map.of()).serializer().serialize("fx-rates", RATE);

            assertThat(ours).isEqualTo(theirs);
            assertThat(genuine.deserializer().deserialize("fx-rates", ours)).isEqualTo(RATE);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private Serde<FxRate> serde(Map<String, String> more) {
        var config = new HashMap<String, String>(config());
        config.putAll(more);
        return new AvroSerdes(config).serde(FxRate.class);
    }

    private Map<String, String> config() {
        return Map.of("schema.registry.url", registry.url().toString());
    }
}
