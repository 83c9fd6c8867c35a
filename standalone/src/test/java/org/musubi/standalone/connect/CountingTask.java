package org.musubi.standalone.connect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;

/** Remembers in its source offset how far it has counted. */
public final class CountingTask extends SourceTask {
    private static final Map<String, String> PARTITION = Map.of("counter", "one");
    private static final String NEXT = "next";

    private String topic;
    private long count;
    private boolean thenFail;
    private long next;

    @Override
    public void start(Map<String, String> props) {
        topic = props.get(CountingConnector.TOPIC);
        count = Long.parseLong(props.get(CountingConnector.COUNT));
        thenFail = Boolean.parseBoolean(props.get(CountingConnector.THEN_FAIL));
        next = Optional.ofNullable(context.offsetStorageReader().offset(PARTITION))
                .map(offset -> (Long) offset.get(NEXT))
                .orElse(0L);
    }

    @Override
    public List<SourceRecord> poll() throws InterruptedException {
        if (next >= count && thenFail) {
            throw new ConnectException("counted as far as it goes");
        }
        List<SourceRecord> records =
                LongStream.range(next, count).mapToObj(this::numbered).toList();
        next = Math.max(next, count);
        if (records.isEmpty()) {
            Thread.sleep(10);
        }
        return records;
    }

    private SourceRecord numbered(long number) {
        return new SourceRecord(
                PARTITION,
                Map.of(NEXT, number + 1),
                topic,
                Schema.STRING_SCHEMA,
                Long.toString(number),
                Schema.BYTES_SCHEMA,
                new byte[] {(byte) number});
    }

    @Override
    public void stop() {}

    @Override
    public String version() {
        return "1";
    }
}
