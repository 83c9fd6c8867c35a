package org.musubi.schemas.wire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads records directly where they were written with the fields of the generated class, and in the general way where they were
 * not, or where the direct way gives up. May be used by several threads.
 */
final class DirectDeserializer<T extends SpecificRecord, R> implements Deserializer<R> {
    private static final int NONE = Integer.MIN_VALUE;

    private final KafkaAvroDeserializer any;
    private final Class<T> type;
    private final Function<T, R> convert;
    private final DirectReader<R> direct;
    private final Schema schema;
    private final String ownForm;
    private final Map<Integer, Boolean> hasOwnForm = new ConcurrentHashMap<>();

    private volatile int lastWithOwnForm = NONE; // nearly always the only one

    DirectDeserializer(KafkaAvroDeserializer any, Class<T> type, Function<T, R> convert, DirectReader<R> direct) {
        this.any = any;
        this.type = type;
        this.convert = convert;
        this.direct = direct;
        schema = SpecificData.getForClass(type).getSchema(type);
        ownForm = form(schema);
    }

    @Override
    public R deserialize(String topic, byte[] message) {
        if (message == null) {
            return null;
        }
        if (isInOwnForm(WireFormat.schemaId(topic, message))) {
            try {
                return direct.read(message, WireFormat.HEADER_LENGTH);
            } catch (SerializationException e) {
                throw RecordReader.unreadable(topic, schema, e);
            } catch (RuntimeException e) { // any other: the general way says what is wrong, if something is
                return generally(topic, message);
            }
        }
        return generally(topic, message);
    }

    private R generally(String topic, byte[] message) {
        return convert.apply(type.cast(any.deserialize(topic, message)));
    }

    private boolean isInOwnForm(int id) {
        if (id == lastWithOwnForm) {
            return true;
        }
        Boolean known = hasOwnForm.get(id);
        if (known == null) {
            known = form(any.schema(id)).equals(ownForm);
            hasOwnForm.put(id, known);
        }
        if (known) {
            lastWithOwnForm = id;
        }
        return known;
    }

    /** What the bytes depend on: names, types and their order. */
    private static String form(Schema schema) {
        return SchemaNormalization.toParsingForm(schema);
    }
}
