package org.musubi.ingest.http;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import javax.net.ServerSocketFactory;

/** A server on this machine that gives the answers it was told to give, in order, also such as no decent one gives. */
final class FakeSite implements AutoCloseable {
    private final ServerSocket door;
    private final String scheme;
    private final Queue<Reply> replies = new ArrayDeque<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * A request that came.
     *
     * @param target path and query
     * @param headers by name in small letters
     */
    record Request(String target, Map<String, String> headers) {}

    /**
     * What goes over the wire.
     *
     * @param bytes all of them
     * @param hangs whether the line stays open and silent after them
     */
    record Reply(ByteBuffer bytes, boolean hangs) {
        static Reply of(int status, String body, String... headers) {
            return ofBytes(status, body.getBytes(StandardCharsets.UTF_8), headers);
        }

        static Reply json(String body, String... headers) {
            return of(200, body, headers);
        }

        static Reply gzip(byte[] body) throws IOException {
            var packed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(body);
            }
            return ofBytes(200, packed.toByteArray(), "Content-Encoding: gzip");
        }

        /** A 200 that says another length than its body has. */
        static Reply lying(int length, String body) {
            return raw("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n" + body, false);
        }

        static Reply raw(String text, boolean hangs) {
            return new Reply(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), hangs);
        }

        private static Reply ofBytes(int status, byte[] body, String... headers) {
            String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            String length = status == 204 || status == 304 ? "" : "Content-Length: " + body.length + "\r\n";
            String head = "HTTP/1.1 " + status + " Said\r\nConnection: close\r\n" + length + lines + "\r\n";
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(body);
            return new Reply(ByteBuffer.wrap(bytes.toByteArray()), false);
        }
    }

    FakeSite() throws IOException {
        this("http", ServerSocketFactory.getDefault());
    }

    FakeSite(String scheme, ServerSocketFactory doors) throws IOException {
        this.scheme = scheme;
        door = doors.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "fake-site");
        thread.setDaemon(true);
        thread.start();
    }

    /** Adds answers, one for each request. */
    synchronized FakeSite answers(Reply... given) {
        replies.addAll(List.of(given));
        return this;
    }

    URI uri(String target) {
        return URI.create(scheme + "://localhost:" + door.getLocalPort() + target);
    }

    List<Request> requests() {
        return requests;
    }

    Request lastRequest() {
        return requests.get(requests.size() - 1);
    }

    List<String> targets() {
        return requests.stream().map(Request::target).toList();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        door.close();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                var thread = new Thread(() -> answer(socket), "fake-site-answer");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            requests.add(read(socket));
            Reply reply = next();
            OutputStream out = socket.getOutputStream();
            out.write(reply.bytes().array());
            out.flush();
            if (reply.hangs()) {
                closed.await();
            }
        } catch (IOException e) {
            // the caller went away, as it does from those who hang
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Reply next() {
        return replies.isEmpty() ? Reply.of(500, "nothing was prepared") : replies.remove();
    }

    private static Request read(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        String line = in.readLine();
        if (line == null) {
            throw new IOException("no request");
        }
        String target = line.split(" ", -1)[1];
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            String[] parts = line.split(":", 2);
            headers.put(parts[0], parts[1].strip());
        }
        return new Request(target, headers);
    }
}
