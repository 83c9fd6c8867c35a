package org.musubi.matcher.topology;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * What a message from the desk is about: a topic of the catalogue and a key in it, written {@code <topic>/<key>}.
 *
 * @param topic name of the topic; no topic's name has a slash
 */
record DeskKey(String topic, String key) {
    private static final String SLASH = "/";

    /** Keys as they are in an input topic: the bare key. */
    static Serde<DeskKey> inItsTopic() {
        Serde<String> keys = KeySerde.keys();
        return Serdes.serdeFrom(
                (topic, about) -> keys.serializer().serialize(topic, about.key()),
                (topic, bytes) -> new DeskKey(topic, keys.deserializer().deserialize(topic, bytes)));
    }

    /** Keys on the way from the desk to the shards: as {@link #text()}. */
    static Serde<DeskKey> written() {
        Serde<String> strings = Serdes.String();
        return Serdes.serdeFrom(
                (topic, about) -> strings.serializer().serialize(topic, about.text()),
                (topic, bytes) -> parse(strings.deserializer().deserialize(topic, bytes)));
    }

    /** What the {@linkplain #text() texts} of all keys of a topic begin with. */
    static String beginning(String topic) {
        return topic + SLASH;
    }

    static DeskKey parse(String written) {
        int slash = written.indexOf(SLASH);
        return new DeskKey(written.substring(0, slash), written.substring(slash + 1));
    }

    String text() {
        return beginning(topic) + key;
    }
}
