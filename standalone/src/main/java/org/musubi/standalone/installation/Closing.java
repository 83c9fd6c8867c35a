package org.musubi.standalone.installation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parts to be stopped, the topmost layer first, once; who comes second waits until it is done. */
final class Closing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Map<Layer, AutoCloseable> parts = new EnumMap<>(Layer.class);
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);

    /** Takes charge of a running part. One that comes after the end has begun is stopped at once. */
    <T extends AutoCloseable> T add(Layer layer, T running) {
        synchronized (this) {
            if (!begun.get()) {
                parts.put(layer, running);
                return running;
            }
        }
        stop(layer, running);
        throw new IllegalStateException("Stopping already");
    }

    @Override
    public void close() {
        if (begun.compareAndSet(false, true)) {
            try {
                topmostFirst().forEach(layer -> stop(layer, parts.get(layer)));
            } finally {
                done.countDown();
            }
        }
        awaitDone();
    }

    private synchronized List<Layer> topmostFirst() {
        var layers = new ArrayList<>(parts.keySet());
        Collections.reverse(layers);
        return layers;
    }

    /** One part that does not stop must not keep the others from stopping. */
    private static void stop(Layer layer, AutoCloseable running) {
        try {
            running.close();
            LOG.info("Stopped {}", layer);
        } catch (Exception e) {
            LOG.error("{} did not stop in order", layer, e);
        }
    }

    private void awaitDone() {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
