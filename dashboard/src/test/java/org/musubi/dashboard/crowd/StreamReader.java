package org.musubi.dashboard.crowd;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One reader of the event stream, over a connection of its own. */
final class StreamReader {
    private final SocketChannel connection;
    private final SelectionKey key;
    private final Needle events = new Needle("\nevent: match");
    private final Needle resets = new Needle("\nevent: reset");
    private boolean begun;

    private StreamReader(SocketChannel connection, SelectionKey key) {
        this.connection = connection;
        this.key = key;
    }

    /**
     * Connects and asks for the stream.
     *
     * @param stream its address, with the query
     */
    static StreamReader open(URI stream, Selector selector) throws IOException {
        var connection = SocketChannel.open(new InetSocketAddress(stream.getHost(), stream.getPort()));
        connection.setOption(StandardSocketOptions.SO_RCVBUF, 1 << 16);
        String target = stream.getRawPath() + (stream.getRawQuery() == null ? "" : "?" + stream.getRawQuery());
        connection.write(StandardCharsets.US_ASCII.encode("GET " + target + " HTTP/1.1\r\nHost: "
                + stream.getAuthority() + "\r\nAccept: text/event-stream\r\n\r\n"));
        connection.configureBlocking(false);
        var key = connection.register(selector, SelectionKey.OP_READ);
        var reader = new StreamReader(connection, key);
        key.attach(reader);
        return reader;
    }

    /** Reads what has come; false: the stream has ended. */
    boolean read(ByteBuffer buffer) throws IOException {
        buffer.clear();
        int length = connection.read(buffer);
        begun |= length > 0;
        for (int i = 0; i < length; i++) {
            events.feed(buffer.get(i));
            resets.feed(buffer.get(i));
        }
        return length >= 0;
    }

    /** Whether anything has come. */
    boolean hasBegun() {
        return begun;
    }

    /** Reads no more, but stays connected. */
    void stall() {
        key.interestOps(0);
    }

    /** Reads on. */
    void goOn() {
        key.interestOps(SelectionKey.OP_READ);
    }

    /** Is gone without a word, as a telephone in a tunnel. */
    void vanish() throws IOException {
        if (connection.isOpen()) {
            connection.setOption(StandardSocketOptions.SO_LINGER, 0);
            connection.close();
        }
    }

    /** Match events received. */
    long events() {
        return events.found();
    }

    /** Times it was told to start anew. */
    long resets() {
        return resets.found();
    }
}
