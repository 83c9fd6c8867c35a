package org.musubi.schemas.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Avro's single-object encoding, for what an application keeps and sends to itself: each value names its schema by a
 * fingerprint, and no registry is needed.
 */
public final class SingleObjects {
    private SingleObjects() {}

    /** A serde for the records of a generated class. */
    public static <T extends SpecificRecord> Serde<T> serde(Class<T> type) {
        GeneratedClasses model = GeneratedClasses.around(type);
        Schema schema = model.getSchema(type);
        var encoder = new BinaryMessageEncoder<T>(model, schema);
        var decoder = new BinaryMessageDecoder<T>(model, schema);
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : encode(encoder, value),
                (topic, bytes) -> bytes == null ? null : decode(decoder, bytes, topic));
    }

    private static <T> byte[] encode(BinaryMessageEncoder<T> encoder, T value) {
        try {
            ByteBuffer buffer = encoder.encode(value);
            var bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw new SerializationException("A value cannot be encoded", e);
        }
    }

    private static <T> T decode(BinaryMessageDecoder<T> decoder, byte[] bytes, String topic) {
        try {
            return decoder.decode(bytes);
        } catch (IOException e) {
            throw new SerializationException("A value of " + topic + " cannot be decoded", e);
        }
    }
}
