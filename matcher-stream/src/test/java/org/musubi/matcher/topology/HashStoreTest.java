package org.musubi.matcher.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateRestoreCallback;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class HashStoreTest {
    private static final byte[] ONE = {1};
    private static final byte[] TWO = {2};

    private final KeyValueStore<Bytes, byte[]> store =
            HashStore.supplier("people").get();

    @Test
    void holdsTheLatestValueOfEachKey() {
        store.put(key("ann"), ONE);
        store.put(key("bob"), ONE);
        store.put(key("ann"), TWO);
        store.put(key("bob"), null);

        assertThat(store.get(key("ann"))).isEqualTo(TWO);
        assertThat(store.get(key("bob"))).isNull();
        assertThat(store.approximateNumEntries()).isOne();
    }

    @Test
    void tellsWhatWasThereBefore() {
        assertThat(store.putIfAbsent(key("ann"), ONE)).isNull();
        assertThat(store.putIfAbsent(key("ann"), TWO)).isEqualTo(ONE);
        assertThat(store.putIfAbsent(key("ann"), null)).isEqualTo(ONE);
        assertThat(store.delete(key("ann"))).isEqualTo(ONE);
        assertThat(store.delete(key("ann"))).isNull();
    }

    @Test
    void isGoneThroughWhileItChanges() {
        store.putAll(List.of(
                KeyValue.pair(key("ann"), ONE), KeyValue.pair(key("bob"), ONE), KeyValue.pair(key("cid"), null)));

        var seen = new ArrayList<Bytes>();
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            while (all.hasNext()) {
                Bytes next = all.next().key;
                seen.add(next);
                store.put(next, null);
            }
        }

        assertThat(seen).containsExactlyInAnyOrder(key("ann"), key("bob"));
        assertThat(store.all().hasNext()).isFalse();
    }

    @Test
    void isFilledFromItsChangelog() {
        var changelog = new AtomicReference<StateRestoreCallback>();
        store.init(registering(changelog), store);

        changelog.get().restore(key("ann").get(), ONE);
        changelog.get().restore(key("bob").get(), ONE);
        changelog.get().restore(key("bob").get(), null);

        assertThat(store.isOpen()).isTrue();
        assertThat(store.get(key("ann"))).isEqualTo(ONE);
        assertThat(store.get(key("bob"))).isNull();
    }

    @Test
    void refusesToGoByOrder() {
        assertThatThrownBy(() -> store.range(key("ann"), key("bob"))).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void isEmptyWhenItHasBeenClosed() {
        store.put(key("ann"), ONE);

        store.close();

        assertThat(store.get(key("ann"))).isNull();
        assertThat(store.persistent()).isFalse();
    }

    /** A context that is asked for nothing else. */
    private static StateStoreContext registering(AtomicReference<StateRestoreCallback> registered) {
        return (StateStoreContext) Proxy.newProxyInstance(
                HashStoreTest.class.getClassLoader(),
                new Class<?>[] {StateStoreContext.class},
                (context, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("register");
                    registered.set((StateRestoreCallback) arguments[1]);
                    return null;
                });
    }

    private static Bytes key(String text) {
        return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
