package org.musubi.matcher.topology;

import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.musubi.matcher.index.Archive;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.wire.InputSerdes;
import org.musubi.schemas.topics.RecordKind;

/** The candidates in a shard's store. */
record StoredCandidates(KeyValueStore<String, byte[]> store, InputSerdes inputs) implements Archive {
    @Override
    public Optional<Candidate> find(String candidateId) {
        return Optional.ofNullable(store.get(candidateId)).map(this::read);
    }

    @Override
    public Stream<Candidate> all() {
        KeyValueIterator<String, byte[]> all = store.all();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED), false)
                .onClose(all::close)
                .map(stored -> read(stored.value));
    }

    private Candidate read(byte[] bytes) {
        return (Candidate) inputs.of(RecordKind.CANDIDATE)
                .deserializer()
                .deserialize(RecordKind.CANDIDATE.topic().name(), bytes)
                .value();
    }
}
