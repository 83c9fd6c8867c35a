package org.musubi.matcher.wire;

import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.kafka.common.errors.SerializationException;

/** The ten bytes before a value in Avro's single-object encoding: its marker, and the fingerprint of the schema. */
final class ObjectHeader {
    private final byte[] bytes;
    private final String schema;

    private ObjectHeader(byte[] bytes, String schema) {
        this.bytes = bytes;
        this.schema = schema;
    }

    static ObjectHeader of(Schema schema) {
        try {
            byte[] fingerprint = SchemaNormalization.parsingFingerprint("CRC-64-AVRO", schema);
            return new ObjectHeader(
                    ByteBuffer.allocate(2 + fingerprint.length)
                            .put((byte) 0xC3)
                            .put((byte) 0x01)
                            .put(fingerprint)
                            .array(),
                    schema.getName());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Avro knows its own fingerprint", e);
        }
    }

    /** Begins a value. */
    BinaryOut begin(BinaryOut out) {
        return out.open(bytes);
    }

    /**
     * Passes over the header.
     *
     * @throws SerializationException if another one is there
     */
    BinaryIn open(BinaryIn in, byte[] array, int from, int to) {
        int start = from + bytes.length;
        if (start > to || !Arrays.equals(array, from, start, bytes, 0, bytes.length)) {
            throw new SerializationException("A " + schema + " was written with another version of its schema");
        }
        return in.open(array, start, to);
    }
}
