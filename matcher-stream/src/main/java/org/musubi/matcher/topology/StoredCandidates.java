package org.musubi.matcher.topology;

import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.musubi.matcher.index.Archive;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.wire.InputSerdes;
import org.musubi.schemas.topics.RecordKind;

/** The candidates in a shard's store. */
record StoredCandidates(ReadOnlyKeyValueStore<String, byte[]> store, InputSerdes inputs) implements Archive {
    @Override
    public Optional<Candidate> find(String candidateId) {
        return Optional.ofNullable(store.get(candidateId)).map(this::read);
    }

    @Override
    public Stream<Candidate> all() {
        return values(store.all()).map(this::read);
    }

    /** The values of a range; closing the stream lets it go. */
    static Stream<byte[]> values(KeyValueIterator<String, byte[]> range) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(range, Spliterator.ORDERED), false)
                .onClose(range::close)
                .map(stored -> stored.value);
    }

    private Candidate read(byte[] bytes) {
        return (Candidate) inputs.read(RecordKind.CANDIDATE, bytes);
    }
}
