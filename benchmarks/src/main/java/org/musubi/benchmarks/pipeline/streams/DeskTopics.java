package org.musubi.benchmarks.pipeline.streams;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.topics.Topic;
import org.musubi.schemas.topics.Topics;

/** The topics whose records every shard gets, and the keys under which they travel: the topic, a slash, the key. */
public final class DeskTopics {
    private static final String REQUEST = Topics.SETTLEMENT_REQUESTS.name() + "/";

    private DeskTopics() {}

    /** Those of the given kinds, and the requests to say when all is settled. */
    public static List<String> of(List<RecordKind> kinds) {
        return Stream.concat(kinds.stream().map(RecordKind::topic), Stream.of(Topics.SETTLEMENT_REQUESTS))
                .map(Topic::name)
                .toList();
    }

    /** Reads the keys of these topics. */
    public static Serde<String> keys() {
        var strings = new StringDeserializer();
        return Serdes.serdeFrom(
                new StringSerializer(), (topic, bytes) -> topic + "/" + strings.deserialize(topic, bytes));
    }

    /** Whether a key is that of a request to say when all is settled. */
    public static boolean isRequest(String key) {
        return key.startsWith(REQUEST);
    }

    /** The id of such a request. */
    public static String requestId(String key) {
        return key.substring(REQUEST.length());
    }
}
