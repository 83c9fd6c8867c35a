package org.musubi.matcher.topology;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.wire.InputSerdes;
import org.musubi.schemas.topics.RecordKind;

/**
 * The records in a shard's stores, for readers in other threads while the shard goes on. Every method throws an {@link
 * org.apache.kafka.streams.errors.InvalidStateStoreException} when the shard has moved away.
 */
public final class StoredShard {
    private final StoredCandidates candidates;
    private final ReadOnlyKeyValueStore<String, byte[]> deskRecords;
    private final InputSerdes inputs;

    private StoredShard(StoredCandidates candidates, ReadOnlyKeyValueStore<String, byte[]> deskRecords) {
        this.candidates = candidates;
        this.deskRecords = deskRecords;
        this.inputs = candidates.inputs();
    }

    /** The shards that this process has at the moment. */
    public static List<StoredShard> running(KafkaStreams streams, InputSerdes inputs) {
        return streams.metadataForLocalThreads().stream()
                .flatMap(thread -> thread.activeTasks().stream())
                .flatMap(task -> task.topicPartitions().stream())
                .filter(source -> source.topic().contains(Names.DESK_TO_SHARDS))
                .map(TopicPartition::partition)
                .sorted()
                .map(shard -> new StoredShard(
                        new StoredCandidates(store(streams, Names.CANDIDATES, shard), inputs),
                        store(streams, Names.DESK_RECORDS, shard)))
                .toList();
    }

    /** The shard's candidate of an id. */
    public Optional<Candidate> candidate(String candidateId) {
        return candidates.find(candidateId);
    }

    /** The shard's candidates, to be closed. */
    public Stream<Candidate> candidates() {
        return candidates.all();
    }

    /** The record of a key, of a kind that every shard has all of. */
    public Optional<Object> find(RecordKind kind, String key) {
        return Optional.ofNullable(deskRecords.get(new DeskKey(kind.topic().name(), key).text()))
                .map(bytes -> inputs.read(kind, bytes));
    }

    /** All records of a kind that every shard has all of, to be closed. */
    public Stream<Object> all(RecordKind kind) {
        String beginning = DeskKey.beginning(kind.topic().name());
        return StoredCandidates.values(deskRecords.prefixScan(beginning, new StringSerializer()))
                .map(bytes -> inputs.read(kind, bytes));
    }

    private static ReadOnlyKeyValueStore<String, byte[]> store(KafkaStreams streams, String name, int shard) {
        return streams.store(
                StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<String, byte[]>keyValueStore())
                        .withPartition(shard));
    }
}
