package org.musubi.dashboard.stream;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.musubi.dashboard.events.Cursor;
import org.musubi.dashboard.events.EventFilter;
import org.musubi.dashboard.events.EventRing;
import org.musubi.dashboard.http.Opening;
import org.musubi.dashboard.http.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All open streams, and the thread that serves them. */
public final class EventStreams implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    private static final Duration TICK = Duration.ofMillis(25);
    private static final Duration BREATH = Duration.ofSeconds(15);
    private static final Map<String, String> HEADERS = Map.of("Cache-Control", "no-store", "X-Accel-Buffering", "no");

    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private final Places places;
    private final int most;
    private final Thread server = new Thread(this::serve, "dashboard-streams");
    private volatile boolean closed;

    /**
     * @param snapshot a cursor that is never newer than a snapshot that is taken after asking for it
     * @param most how many streams may be open
     */
    public EventStreams(EventRing ring, Supplier<Cursor> snapshot, int most) {
        this.places = new Places(ring, snapshot);
        this.most = most;
        server.setDaemon(true);
    }

    /** Begins to serve. */
    public void start() {
        server.start();
    }

    /**
     * Opens a stream.
     *
     * @param since where it begins; empty: here and now
     * @throws Problem if there are too many
     */
    public Opening open(Optional<Cursor> since, EventFilter filter) {
        if (streams.size() >= most) {
            throw Problem.unavailable(
                    "too-many-streams",
                    "As many streams are open as there may be",
                    "Close streams that nobody reads, or ask /api/v1/changes from time to time.",
                    30);
        }
        Places.Start start = since.map(places::after).orElseGet(places::now).orElseThrow(EventStreams::flooded);
        return new Opening("text/event-stream", HEADERS, channel -> {
            streams.add(new EventStream(channel, filter, places, start, this::wake));
            wake();
        });
    }

    /** How many streams are open. */
    public int count() {
        return streams.size();
    }

    @Override
    public void close() {
        closed = true;
        wake();
        try {
            server.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        while (!closed) {
            boolean busy = false;
            for (EventStream stream : streams) {
                busy |= serve(stream);
            }
            if (!busy) {
                LockSupport.parkNanos(TICK.toNanos());
            }
        }
        streams.forEach(EventStream::close);
        streams.clear();
    }

    private boolean serve(EventStream stream) {
        try {
            boolean sent = stream.advance();
            stream.breathe(BREATH.toNanos());
            if (stream.isGone()) {
                streams.remove(stream);
            }
            return sent;
        } catch (RuntimeException e) {
            LOG.error("A stream failed", e);
            streams.remove(stream);
            return false;
        }
    }

    private void wake() {
        LockSupport.unpark(server);
    }

    private static Problem flooded() {
        return Problem.unavailable("flooded", "More events come than can be kept", "Ask again when it is calmer.", 10);
    }
}
