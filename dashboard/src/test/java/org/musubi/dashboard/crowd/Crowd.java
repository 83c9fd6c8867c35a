package org.musubi.dashboard.crowd;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Many readers of the event stream, all served by the thread that calls. */
final class Crowd implements AutoCloseable {
    private final Selector selector;
    private final List<StreamReader> readers = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    Crowd() throws IOException {
        selector = Selector.open();
    }

    /** So many more readers of a stream. */
    List<StreamReader> join(int number, URI stream) throws IOException {
        var joined = new ArrayList<StreamReader>();
        for (int i = 0; i < number; i++) {
            joined.add(StreamReader.open(stream, selector));
        }
        readers.addAll(joined);
        return joined;
    }

    /** All who ever joined. */
    List<StreamReader> readers() {
        return readers;
    }

    /** Reads what comes until something holds; false: it did not within this time. */
    boolean readUntil(BooleanSupplier holds, Duration longest) throws IOException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            selector.select(10);
            for (var key : selector.selectedKeys()) {
                if (!((StreamReader) key.attachment()).read(buffer)) {
                    key.cancel();
                }
            }
            selector.selectedKeys().clear();
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        for (StreamReader reader : readers) {
            reader.vanish();
        }
        selector.close();
    }
}
