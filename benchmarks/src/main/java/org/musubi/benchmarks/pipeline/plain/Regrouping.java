package org.musubi.benchmarks.pipeline.plain;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Sends a record to each of its groups, and word that it has gone to each group that it was in before: null when it is
 * withdrawn, {@link #ELSEWHERE} when it has moved to other groups.
 */
final class Regrouping extends ContextualProcessor<String, byte[], String, byte[]> {
    private static final byte[] ELSEWHERE = {};
    private static final String SEPARATOR = "\n";

    private final String storeName;
    private final Function<byte[], Set<String>> groupsOf;
    private KeyValueStore<String, byte[]> groups;

    /**
     * @param storeName of the store with the groups of each record
     * @param groupsOf the groups of a record in the wire format
     */
    Regrouping(String storeName, Function<byte[], Set<String>> groupsOf) {
        this.storeName = storeName;
        this.groupsOf = groupsOf;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        super.init(context);
        groups = context.getStateStore(storeName);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        String id = record.key();
        Set<String> before = parse(groups.get(id));
        Set<String> now = record.value() == null ? Set.of() : groupsOf.apply(record.value());
        before.removeAll(now);
        byte[] gone = record.value() == null ? null : ELSEWHERE;
        before.forEach(
                group -> context().forward(record.withKey(Group.key(group, id)).withValue(gone)));
        now.forEach(group -> context().forward(record.withKey(Group.key(group, id))));
        groups.put(id, now.isEmpty() ? null : String.join(SEPARATOR, now).getBytes(StandardCharsets.UTF_8));
    }

    private static Set<String> parse(byte[] stored) {
        return stored == null
                ? new HashSet<>()
                : new HashSet<>(Set.of(new String(stored, StandardCharsets.UTF_8).split(SEPARATOR, -1)));
    }
}
