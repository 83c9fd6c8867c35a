package org.musubi.matcher.topology;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.musubi.matcher.wire.BrokenShapeException;

/** Keys of input topics: UTF-8 strings, always there. */
final class KeySerde {
    private KeySerde() {}

    static Serde<String> keys() {
        var strings = new StringDeserializer();
        Deserializer<String> present = (topic, bytes) -> {
            if (bytes == null) {
                throw new BrokenShapeException("The record has no key.");
            }
            return strings.deserialize(topic, bytes);
        };
        return Serdes.serdeFrom(new StringSerializer(), present);
    }
}
