package org.musubi.ingest.publish;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.connect.connector.ConnectRecord;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Something to be sent.
 *
 * @param feed name of the feed
 * @param topic where to
 * @param key the message key
 * @param value Avro in the wire format; nothing withdraws what has the key
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Message(String feed, String topic, String key, Optional<byte[]> value) {
    /** Name of the header with the feed that a record came from. */
    public static final String FEED_HEADER = "musubi-feed";

    public Message {
        Objects.requireNonNull(feed, "feed");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
    }

    /**
     * As Connect wants it.
     *
     * @param partition what the transport reads, such as a file
     * @param offset how far it has been read once this is sent
     */
    public SourceRecord toRecord(Map<String, ?> partition, Map<String, ?> offset) {
        return new SourceRecord(
                partition,
                offset,
                topic,
                null,
                Schema.STRING_SCHEMA,
                key,
                Schema.OPTIONAL_BYTES_SCHEMA,
                value.orElse(null),
                null,
                headers());
    }

    /**
     * As Connect wants it, in the place of a record of another connector. Nothing of that one is carried on but its time.
     */
    public <R extends ConnectRecord<R>> R inPlaceOf(R record) {
        return record.newRecord(
                topic,
                null,
                Schema.STRING_SCHEMA,
                key,
                Schema.OPTIONAL_BYTES_SCHEMA,
                value.orElse(null),
                record.timestamp(),
                headers());
    }

    private ConnectHeaders headers() {
        var headers = new ConnectHeaders();
        headers.addString(FEED_HEADER, feed);
        return headers;
    }
}
