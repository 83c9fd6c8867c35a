package org.musubi.schemas.wire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.kafka.common.serialization.Serializer;

/** Writes values directly as records of one schema. May be used by several threads if the writer may. */
final class DirectSerializer<V> implements Serializer<V> {
    private final KafkaAvroSerializer any;
    private final Schema schema;
    private final DirectWriter<V> direct;
    private final Map<String, byte[]> headers = new ConcurrentHashMap<>();

    DirectSerializer(KafkaAvroSerializer any, Schema schema, DirectWriter<V> direct) {
        this.any = any;
        this.schema = schema;
        this.direct = direct;
    }

    @Override
    public byte[] serialize(String topic, V value) {
        return value == null ? null : direct.write(header(topic), value);
    }

    private byte[] header(String topic) {
        byte[] known = headers.get(topic);
        if (known == null) {
            known = any.header(topic, schema);
            headers.put(topic, known);
        }
        return known;
    }
}
