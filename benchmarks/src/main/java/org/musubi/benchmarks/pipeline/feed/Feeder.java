package org.musubi.benchmarks.pipeline.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.pipeline.cluster.Cluster;
import org.musubi.benchmarks.pipeline.waiting.Patience;
import org.musubi.benchmarks.workload.Workload;

/** Writes records to the input topics as fast as the broker takes them. For one thread. */
public final class Feeder implements AutoCloseable {
    private static final int EVERY = 100_000;

    private final Cluster cluster;
    private final Producer<byte[], byte[]> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    /** @param cluster to write to */
    public Feeder(Cluster cluster) {
        this.cluster = cluster;
        var config = new HashMap<String, Object>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                cluster.bootstrapServers(),
                ProducerConfig.ACKS_CONFIG,
                "all"));
        config.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 << 10);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 128L << 20);
        producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Writes the first version of everything: reference records, vacancies, candidates. Returns how many they are. */
    public long fill(Workload workload, Progress progress) {
        int candidates = workload.size().candidates();
        int vacancies = workload.size().vacancies();
        List<ProducerRecord<byte[], byte[]>> reference = prepare(workload.reference());
        write(reference);
        made(vacancies, number -> workload.vacancy(number, 0), progress, "vacancies");
        made(candidates, number -> workload.candidate(number, 0), progress, "candidates");
        flush();
        return (long) reference.size() + vacancies + candidates;
    }

    /** Records in the wire format, so that writing them later costs little. */
    public List<ProducerRecord<byte[], byte[]>> prepare(Collection<? extends SpecificRecord> records) {
        var serializer = cluster.serdes().serializer();
        return records.stream().map(record -> Message.of(record, serializer)).toList();
    }

    /** Made and prepared one by one, so that only their bytes are held. */
    public List<ProducerRecord<byte[], byte[]>> prepare(int count, IntFunction<SpecificRecord> records) {
        var serializer = cluster.serdes().serializer();
        var prepared = new ArrayList<ProducerRecord<byte[], byte[]>>(count);
        for (int i = 0; i < count; i++) {
            prepared.add(Message.of(records.apply(i), serializer));
        }
        return prepared;
    }

    /** Hands records to the producer. */
    public void write(Collection<ProducerRecord<byte[], byte[]>> records) {
        records.forEach(this::send);
    }

    /** Writes as many of them as the time allows, and waits until they are in the topics. Returns how many. */
    public int writeWithin(List<ProducerRecord<byte[], byte[]>> records, Patience patience) {
        int written = 0;
        while (written < records.size() && !patience.isOver()) {
            send(records.get(written++));
        }
        flush();
        return written;
    }

    /**
     * Waits until everything is in the topics.
     *
     * @throws IllegalStateException if something could not be written
     */
    public void flush() {
        producer.flush();
        if (failure.get() != null) {
            throw new IllegalStateException("The input topics cannot be written to", failure.get());
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private void made(int count, IntFunction<SpecificRecord> records, Progress progress, String what) {
        var serializer = cluster.serdes().serializer();
        for (int i = 0; i < count; i++) {
            send(Message.of(records.apply(i), serializer));
            if ((i + 1) % EVERY == 0) {
                progress.say("wrote %,d of %,d %s".formatted(i + 1, count, what));
            }
        }
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        Future<RecordMetadata> unused = producer.send(record, (metadata, exception) -> {
            if (exception != null) {
                failure.compareAndSet(null, exception);
            }
        });
    }
}
