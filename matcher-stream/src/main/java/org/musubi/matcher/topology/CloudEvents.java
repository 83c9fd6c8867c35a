package org.musubi.matcher.topology;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.musubi.schemas.topics.EventType;
import org.musubi.schemas.wire.AvroSerdes;

/**
 * Adds to each record what it is, in the headers that CloudEvents 1.0 asks for in Kafka's binary mode.
 *
 * <p>An id is a number drawn when this begins, and a count. Nothing is ever published twice: what a transaction that is
 * broken off has written, nobody reads, and it is written anew under new ids. So an id stands for one record that was
 * committed, for ever and wherever it is copied.
 */
final class CloudEvents<V> implements FixedKeyProcessor<String, V, V> {
    private static final Header SPEC_VERSION = header("ce_specversion", "1.0");
    private static final Header CONTENT_TYPE = header("content-type", AvroSerdes.MEDIA_TYPE);
    private static final Map<EventType, Header> TYPES = Arrays.stream(EventType.values())
            .collect(toUnmodifiableMap(type -> type, type -> header("ce_type", type.code())));

    /** The hexadecimal digit after another. */
    private static final byte[] AFTER = new byte[1 << 7];

    static {
        String digits = "0123456789abcdef0";
        for (int i = 1; i < digits.length(); i++) {
            AFTER[digits.charAt(i - 1)] = (byte) digits.charAt(i);
        }
    }

    private final Function<V, EventType> type;
    private final Header source;
    private final byte[] id = (HexFormat.of().toHexDigits(UUID.randomUUID().getMostSignificantBits())
                    + HexFormat.of().toHexDigits(0L))
            .getBytes(StandardCharsets.US_ASCII);
    private FixedKeyProcessorContext<String, V> context;
    private long lastTimestamp;
    private Header time = time(lastTimestamp);
    private String lastKey = "";
    private Header subject = header("ce_subject", lastKey);

    /**
     * Begins to count.
     *
     * @param application name of the matcher among those of the cluster
     * @param type what a value says; for a null as well, where there are such
     */
    CloudEvents(String application, Function<V, EventType> type) {
        this.type = type;
        source = header("ce_source", "/" + application);
    }

    @Override
    public void init(FixedKeyProcessorContext<String, V> taskContext) {
        context = taskContext;
    }

    @Override
    public void process(FixedKeyRecord<String, V> record) {
        EventType says = type.apply(record.value());
        Headers headers = record.headers()
                .add(SPEC_VERSION)
                .add(new RecordHeader("ce_id", id.clone()))
                .add(source)
                .add(TYPES.get(says))
                .add(timeOf(record.timestamp()))
                .add(subjectOf(record.key()));
        countOn();
        if (!says.isTombstone()) {
            headers.add(CONTENT_TYPE);
        }
        context.forward(record.withHeaders(headers));
    }

    /** The id is a text that counts: the last digit goes one on, and where it begins anew, so does the one before it. */
    private void countOn() {
        int place = id.length;
        do {
            place--;
            id[place] = AFTER[id[place]];
        } while (id[place] == '0');
    }

    /** What is published of one vacancy comes in a row. */
    private Header subjectOf(String key) {
        if (!key.equals(lastKey)) {
            lastKey = key;
            subject = header("ce_subject", key);
        }
        return subject;
    }

    /** What is published together has one time. */
    private Header timeOf(long timestamp) {
        if (timestamp != lastTimestamp) {
            lastTimestamp = timestamp;
            time = time(timestamp);
        }
        return time;
    }

    private static Header time(long timestamp) {
        return header("ce_time", Instant.ofEpochMilli(timestamp).toString());
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
