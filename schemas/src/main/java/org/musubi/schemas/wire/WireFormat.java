package org.musubi.schemas.wire;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;

/** The five bytes before each record: a zero, and the schema's number. */
final class WireFormat {
    static final byte MAGIC = 0;
    static final int HEADER_LENGTH = 1 + Integer.BYTES;

    private WireFormat() {}

    /** What comes before each record of a schema. */
    static byte[] header(int schemaId) {
        return ByteBuffer.allocate(HEADER_LENGTH).put(MAGIC).putInt(schemaId).array();
    }

    /** The schema's number. */
    static int schemaId(String topic, byte[] message) {
        if (message.length > 0 && message[0] != MAGIC) {
            throw new SerializationException("A message of topic " + topic + " begins with magic byte " + message[0]
                    + ", but only Confluent's wire format with magic byte 0 and a schema number can be read");
        }
        if (message.length < HEADER_LENGTH) {
            throw new SerializationException("A message of topic " + topic + " has only " + message.length
                    + " bytes, too few for Confluent's wire format");
        }
        return ByteBuffer.wrap(message, 1, Integer.BYTES).getInt();
    }

    /** The subject under which a topic's schemas are registered (Confluent's TopicNameStrategy). */
    static String subject(String topic, boolean key) {
        return topic + (key ? "-key" : "-value");
    }
}
