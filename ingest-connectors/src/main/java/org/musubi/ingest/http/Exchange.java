package org.musubi.ingest.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One request after the other, each with its limits from the first byte to the last. The client's own time limit ends with the
 * headers; a source that hangs in the middle of a body would hold it up for ever.
 */
final class Exchange {
    private final HttpClient client;
    private final Limits limits;
    private volatile Optional<CompletableFuture<?>> running = Optional.empty();
    private volatile boolean stopped;

    /**
     * What one answer may take.
     *
     * @param silence longest time without a single byte
     * @param whole longest time from the request to the last byte
     * @param bytes most bytes of a body, packed as well as unpacked
     */
    record Limits(Duration silence, Duration whole, long bytes) {}

    Exchange(HttpClient client, Limits limits) {
        this.client = client;
        this.limits = limits;
    }

    /**
     * Sends a request and waits for the end of the answer.
     *
     * @param file to which the body of a 200 is written; other bodies are not read
     * @throws HttpTimeoutException if the source is silent or slow
     * @throws OversizedBodyException if the body has too many bytes
     * @throws IOException if there is no answer, or not the whole of it
     * @throws InterruptedException if it was stopped
     */
    HttpResponse<Path> send(HttpRequest request, Path file) throws IOException, InterruptedException {
        var spool = new Spool(file, limits.bytes());
        CompletableFuture<HttpResponse<Path>> answer = client.sendAsync(request, head -> {
            spool.answered();
            return head.statusCode() == 200 ? spool : BodySubscribers.replacing(file);
        });
        running = Optional.of(answer);
        try {
            return await(answer, spool);
        } finally {
            answer.cancel(true);
            spool.abandon(new IOException("given up"));
            running = Optional.empty();
        }
    }

    /** Ends the request that is on its way, if any, and every later one. May come from any thread. */
    void stop() {
        stopped = true;
        running.ifPresent(answer -> answer.cancel(true));
    }

    private HttpResponse<Path> await(CompletableFuture<HttpResponse<Path>> answer, Spool spool)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limits.whole().toNanos();
        while (!stopped) {
            long end = Math.min(deadline - spool.heard(), limits.silence().toNanos()) + spool.heard();
            try {
                return answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                long now = System.nanoTime();
                if (now - deadline >= 0
                        || now - spool.heard() >= limits.silence().toNanos()) {
                    throw new HttpTimeoutException("no byte, or no end, for too long");
                }
            } catch (ExecutionException e) {
                if (!stopped) {
                    throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
                }
            } catch (CancellationException e) {
                break; // stopped
            }
        }
        throw new InterruptedException("stopped");
    }
}
