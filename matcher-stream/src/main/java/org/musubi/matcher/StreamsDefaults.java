package org.musubi.matcher;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.musubi.matcher.topology.DeadLetters;

/** Kafka Streams as the matcher wants it unless told otherwise, with the reason for each setting that is not plain. */
final class StreamsDefaults {
    private static final int KIB = 1 << 10;
    private static final int MIB = 1 << 20;

    private StreamsDefaults() {}

    static Map<String, Object> of(MatcherConfig config) {
        var streams = new HashMap<String, Object>();
        guarantees(streams);
        pace(streams, config);
        mainConsumer(streams);
        producer(streams);
        restart(streams);
        return streams;
    }

    private static void guarantees(Map<String, Object> streams) {
        streams.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        streams.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class.getName());
        streams.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class.getName());
        streams.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    }

    private static void pace(Map<String, Object> streams, MatcherConfig config) {
        // more threads than processors only take turns; more than shards would have no shard
        streams.put(
                StreamsConfig.NUM_STREAM_THREADS_CONFIG,
                Math.min(config.shards(), Runtime.getRuntime().availableProcessors()));
        streams.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        // a thread without records sees that it is time to settle only between two polls; the standard is 100
        streams.put(
                StreamsConfig.POLL_MS_CONFIG,
                Math.max(1, config.settleInterval().toMillis() / 2));
        // the order between topics does not matter to the result, so no task waits for a partition that has nothing at
        // hand
        streams.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, -1L);
        // only the ledgers are cached: a vacancy's answers and its publication become one write per commit
        streams.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 64L * MIB);
    }

    private static void mainConsumer(Map<String, Object> streams) {
        main(streams, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // a candidate topic of a new country is found this soon
        main(streams, CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 2000);
        // a bulk load is fetched in large pieces, and polled and paused seldom; a trickle is not held back by it
        main(streams, ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 * MIB);
        main(streams, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 4000);
        streams.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 4000);
    }

    private static void producer(Map<String, Object> streams) {
        // a settling sends far more than 16 KiB to each partition; what is smaller goes out with the commit
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 128 * KIB);
        // halves what candidates take in the changelog, and so what a restart has to fetch; cheaper than zstd
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        // a settling is in one transaction, and after a change of policy it may take longer than the standard 10 s; a
        // restarted matcher ends its own open transactions, so that nobody waits for this timeout
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 60_000);
    }

    private static void restart(Map<String, Object> streams) {
        // without group.instance.id a killed member is missed after this time; the standard is 45 s
        main(streams, ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        main(streams, ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2000);
        // all state is in memory, and fetched from the changelogs at each start, in large pieces
        restore(streams, ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 * MIB);
        restore(streams, ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 64 * MIB);
        restore(streams, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
        restore(streams, ConsumerConfig.RECEIVE_BUFFER_CONFIG, MIB);
    }

    private static void main(Map<String, Object> streams, String setting, Object value) {
        streams.put(StreamsConfig.mainConsumerPrefix(setting), value);
    }

    private static void restore(Map<String, Object> streams, String setting, Object value) {
        streams.put(StreamsConfig.restoreConsumerPrefix(setting), value);
    }
}
