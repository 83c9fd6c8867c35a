package org.musubi.dashboard.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.musubi.dashboard.TestDashboard;

/** Reads an event stream as a browser does, over a socket of its own. */
final class StreamClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final BufferedReader lines;
    private String lastEventId = "";

    /** @param lastEventId empty: none */
    StreamClient(URI dashboard, String query, String lastEventId) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), dashboard.getPort());
            socket.setSoTimeout(PATIENCE_MILLIS);
            String header = lastEventId.isEmpty() ? "" : "Last-Event-ID: " + lastEventId + "\r\n";
            // HTTP/1.0, so that nothing comes between the lines of the events
            socket.getOutputStream()
                    .write(("GET /api/v1/events" + query + " HTTP/1.0\r\nHost: x\r\n" + header + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next event; waits for it. */
    Event next() {
        String name = "";
        String data = "";
        for (String line = line(); ; line = line()) {
            if (line.startsWith("id: ")) {
                lastEventId = line.substring(4);
            } else if (line.startsWith("event: ")) {
                name = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data = line.substring(6);
            } else if (line.isEmpty() && !data.isEmpty()) {
                return new Event(name, TestDashboard.json(data));
            }
        }
    }

    /** The first line of the answer. */
    String line() {
        try {
            String line = lines.readLine();
            if (line == null) {
                throw new IllegalStateException("The stream has ended");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String lastEventId() {
        return lastEventId;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Event(String name, JsonNode data) {}
}
