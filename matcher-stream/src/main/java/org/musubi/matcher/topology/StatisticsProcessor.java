package org.musubi.matcher.topology;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.musubi.matcher.statistics.Cell;
import org.musubi.matcher.statistics.Cube;
import org.musubi.matcher.statistics.Row;
import org.musubi.matcher.statistics.Statistics;
import org.musubi.schemas.topics.Topics;

/**
 * The statistics: keeps the rows of all shards and of all partitions of the merge, and publishes the cells whose numbers have
 * become others, at most once a second. A restart adds everything up again, and publishes what differs from what was published.
 */
final class StatisticsProcessor implements Processor<String, Row, String, byte[]> {
    private final Duration interval;
    private final Serializer<Statistics> serializer;
    private final Pace pace = new Pace();

    private ProcessorContext<String, byte[]> context;
    private KeyValueStore<String, Row> rows;
    private KeyValueStore<String, byte[]> published;
    private Cube cube;
    private boolean isDue;

    /**
     * A processor of statistics.
     *
     * @param interval how often it looks whether it is time to publish
     */
    StatisticsProcessor(Duration interval, Serializer<Statistics> serializer) {
        this.interval = interval;
        this.serializer = serializer;
    }

    /** Called again when the task begins anew after a transaction that failed: what was in memory is not to be trusted. */
    @Override
    public void init(ProcessorContext<String, byte[]> taskContext) {
        cube = new Cube();
        isDue = true;
        context = taskContext;
        rows = context.getStateStore(Names.STATISTICS_ROWS);
        published = context.getStateStore(Names.PUBLISHED_STATISTICS);
        try (KeyValueIterator<String, Row> all = rows.all()) {
            all.forEachRemaining(kept -> cube.replace(Optional.empty(), kept.value));
        }
        try (KeyValueIterator<String, byte[]> all = published.all()) {
            all.forEachRemaining(cell -> cube.review(Cell.parse(cell.key)));
        }
        context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, this::publishIfDue);
    }

    @Override
    public void process(Record<String, Row> record) {
        Row row = record.value();
        cube.replace(Optional.ofNullable(rows.get(record.key())), row);
        rows.put(record.key(), row.isEmpty() ? null : row);
        isDue = true;
    }

    private void publishIfDue(long timestamp) {
        if (isDue && pace.isDue(timestamp)) {
            isDue = false;
            TraceParent trace = TraceParent.begin();
            cube.takeChanged((cell, statistics) -> publish(cell.key(), statistics, timestamp, trace));
        }
    }

    private void publish(String cell, Optional<Statistics> statistics, long timestamp, TraceParent trace) {
        byte[] next = statistics
                .map(present -> serializer.serialize(Topics.MATCH_STATISTICS.name(), present))
                .orElse(null);
        if (!Arrays.equals(next, published.get(cell))) {
            published.put(cell, next);
            context.forward(new Record<>(cell, next, timestamp, trace.headers()));
        }
    }
}
