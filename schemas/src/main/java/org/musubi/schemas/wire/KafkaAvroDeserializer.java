package org.musubi.schemas.wire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads Avro records in Confluent's wire format, as Confluent's class of the same name does and with the same
 * configuration. Null stays null. With {@code specific.avro.reader} a record becomes the generated class of its name,
 * whichever version of the schema it was written with. May be used by several threads.
 */
public final class KafkaAvroDeserializer implements Deserializer<Object> {
    private final Map<Integer, RecordReader> readers = new ConcurrentHashMap<>();
    private WireConfig config;
    private SchemaRegistry registry;

    /** Made by name; {@link #configure} comes next. */
    public KafkaAvroDeserializer() {}

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        config = WireConfig.parse(configs);
        registry = config.registry();
    }

    /**
     * @throws SerializationException if the bytes are not such a record
     * @throws RegistryUnavailableException if the registry gives no answer; the bytes may well be good
     */
    @Override
    public Object deserialize(String topic, byte[] message) {
        if (message == null) {
            return null;
        }
        if (registry == null) {
            throw new IllegalStateException("configure() must come before deserialize()");
        }
        return reader(WireFormat.schemaId(topic, message)).read(topic, message);
    }

    /**
     * The schema of a number.
     *
     * @throws SerializationException if there is none
     * @throws RegistryUnavailableException if the registry gives no answer
     */
    Schema schema(int id) {
        return registry.schema(id);
    }

    private RecordReader reader(int id) {
        RecordReader known = readers.get(id);
        if (known == null) {
            Schema writer = registry.schema(id);
            known = config.specificReader() ? RecordReader.specific(writer) : RecordReader.generic(writer);
            readers.put(id, known);
        }
        return known;
    }
}
