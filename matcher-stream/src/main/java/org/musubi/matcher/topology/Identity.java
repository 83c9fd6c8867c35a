package org.musubi.matcher.topology;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.internals.InMemoryKeyValueStore;

/**
 * An empty store that says it is on disk. For the sake of such a store Kafka Streams keeps the number of the process in its state folder, and
 * a process that is started after a crash has the number of the crashed one. So it ends the transactions that the other left open;
 * with another number it would wait until they time out, a minute, before it may read its changelogs to the end.
 */
final class Identity implements KeyValueBytesStoreSupplier {
    static StoreBuilder<KeyValueStore<String, byte[]>> store() {
        return Stores.keyValueStoreBuilder(new Identity(), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled();
    }

    @Override
    public String name() {
        return Names.IDENTITY;
    }

    @Override
    public KeyValueStore<Bytes, byte[]> get() {
        return new InMemoryKeyValueStore(name()) {
            @Override
            public boolean persistent() {
                return true;
            }
        };
    }

    @Override
    public String metricsScope() {
        return "identity";
    }
}
