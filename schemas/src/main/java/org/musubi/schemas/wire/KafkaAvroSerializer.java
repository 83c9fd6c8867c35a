package org.musubi.schemas.wire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes Avro records in Confluent's wire format and registers their schemas, as Confluent's class of the same name
 * does and with the same configuration. Null stays null. May be used by several threads.
 */
public final class KafkaAvroSerializer implements Serializer<Object> {
    private final Map<Target, RecordWriter> writers = new ConcurrentHashMap<>();
    private WireConfig config;
    private SchemaRegistry registry;
    private boolean key;

    /** Made by name; {@link #configure} comes next. */
    public KafkaAvroSerializer() {}

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        config = WireConfig.parse(configs);
        registry = config.registry();
        key = isKey;
    }

    /**
     * @throws SerializationException if the value cannot be written, or the registry refuses its schema
     * @throws RegistryUnavailableException if the registry gives no answer
     */
    @Override
    public byte[] serialize(String topic, Object value) {
        if (value == null) {
            return null;
        }
        if (registry == null) {
            throw new IllegalStateException("configure() must come before serialize()");
        }
        return writer(topic, value).write(value);
    }

    /** What comes before each value of a schema in a topic. */
    byte[] header(String topic, Schema schema) {
        return WireFormat.header(schemaId(WireFormat.subject(topic, key), schema));
    }

    private RecordWriter writer(String topic, Object value) {
        var target = new Target(topic, ValueSchema.of(value), value.getClass());
        RecordWriter known = writers.get(target);
        if (known == null) {
            known = new RecordWriter(schemaId(WireFormat.subject(topic, key), target.schema()), value, target.schema());
            writers.put(target, known);
        }
        return known;
    }

    private int schemaId(String subject, Schema schema) {
        if (config.useLatest()) {
            return latestId(subject, schema);
        }
        return config.autoRegister() ? registry.register(subject, schema) : registry.find(subject, schema);
    }

    /** Docs and defaults may differ from the newest schema's, because the bytes do not show them. */
    private int latestId(String subject, Schema schema) {
        SchemaRegistry.Registered latest = registry.latest(subject);
        if (!parsingForm(latest.schema()).equals(parsingForm(schema))) {
            throw new SerializationException("Schema " + schema.getFullName() + " has other fields than schema "
                    + latest.id() + ", the newest of subject " + subject + ", which "
                    + WireConfig.USE_LATEST + " asks to write with");
        }
        return latest.id();
    }

    private static String parsingForm(Schema schema) {
        return SchemaNormalization.toParsingForm(schema);
    }

    /** What the bytes depend on; the class, because generic and generated records share a schema. */
    private record Target(String topic, Schema schema, Class<?> type) {}
}
