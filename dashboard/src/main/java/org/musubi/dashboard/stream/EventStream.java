package org.musubi.dashboard.stream;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.musubi.dashboard.events.EventEntry;
import org.musubi.dashboard.events.EventFilter;
import org.musubi.dashboard.events.EventReader;
import org.musubi.dashboard.http.Channel;

/** One client's stream. Only the serving thread calls it; only what became of sending comes from elsewhere. */
final class EventStream implements Channel.Sent {
    private static final int BATCH_BYTES = 16 * 1024;

    private final Channel channel;
    private final EventFilter filter;
    private final Places places;
    private final Runnable wake;
    private EventReader reader;
    private Optional<String> first;
    private long silentSince;
    private volatile boolean sending;
    private volatile boolean gone;

    /**
     * @param start where it begins
     * @param wake called when something has been sent
     */
    EventStream(Channel channel, EventFilter filter, Places places, Places.Start start, Runnable wake) {
        this.channel = channel;
        this.filter = filter;
        this.places = places;
        this.wake = wake;
        this.reader = start.reader();
        this.first = Optional.of("retry: 2000\n" + start.greeting());
        this.silentSince = System.nanoTime();
    }

    boolean isGone() {
        return gone;
    }

    /**
     * Sends what there is, if the client has taken what was sent before.
     *
     * @return whether it sent anything
     */
    boolean advance() {
        if (sending || gone) {
            return false;
        }
        ByteArrayOutputStream batch = batch();
        if (batch.size() > 0) {
            send(batch);
            return true;
        }
        return false;
    }

    /** Lets the client know that it has not been forgotten, and how far it is, if nothing was sent for so long. */
    void breathe(long nanos) {
        if (!sending && !gone && System.nanoTime() - silentSince > nanos) {
            var batch = new ByteArrayOutputStream();
            batch.writeBytes(utf8(": still here\n" + Places.id(reader)));
            send(batch);
        }
    }

    /** Ends it, unless the client has yet to take something. */
    void close() {
        if (!sending && !gone) {
            gone = true;
            channel.close();
        }
    }

    @Override
    public void done() {
        sending = false;
        wake.run();
    }

    @Override
    public void failed() {
        gone = true;
    }

    private ByteArrayOutputStream batch() {
        var batch = new ByteArrayOutputStream();
        first.ifPresent(text -> batch.writeBytes(utf8(text)));
        first = Optional.empty();
        Optional<EventEntry> entry = reader.next(filter);
        while (entry.isPresent()) {
            entry.get().writeTo(batch);
            entry = batch.size() < BATCH_BYTES ? reader.next(filter) : Optional.empty();
        }
        if (reader.isLost()) {
            startAgain(batch);
        }
        return batch;
    }

    private void startAgain(ByteArrayOutputStream batch) {
        Optional<Places.Start> again = places.again("The events came faster than they were read.");
        if (again.isPresent()) {
            reader = again.get().reader();
            batch.writeBytes(utf8(again.get().greeting()));
        } else {
            close(); // the client comes back when the flood is over
            batch.reset();
        }
    }

    private void send(ByteArrayOutputStream batch) {
        sending = true;
        silentSince = System.nanoTime();
        channel.send(ByteBuffer.wrap(batch.toByteArray()), this);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
