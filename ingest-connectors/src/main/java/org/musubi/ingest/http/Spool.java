package org.musubi.ingest.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Writes a body to a file as it comes, up to a limit, and knows when something came last. */
final class Spool implements BodySubscriber<Path> {
    private final Path file;
    private final long limit;
    private final FileChannel channel;
    private final CompletableFuture<Path> whole = new CompletableFuture<>();
    private volatile long heard = System.nanoTime();
    private Flow.Subscription subscription;
    private long bytes;

    /**
     * @param file to be written
     * @param limit most bytes of it
     */
    Spool(Path file, long limit) throws IOException {
        this.file = file;
        this.limit = limit;
        channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** When the source gave its last sign of life, by {@link System#nanoTime()}; at first the time of the request. */
    long heard() {
        return heard;
    }

    /** The headers have come. */
    void answered() {
        heard = System.nanoTime();
    }

    /** Gives up, whatever is still to come. */
    void abandon(IOException why) {
        whole.completeExceptionally(why);
        close();
    }

    @Override
    public CompletionStage<Path> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        heard = System.nanoTime();
        try {
            for (ByteBuffer buffer : part) {
                bytes += buffer.remaining();
                if (bytes > limit) {
                    throw new OversizedBodyException(limit);
                }
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
            subscription.request(1);
        } catch (IOException e) {
            subscription.cancel();
            abandon(e);
        }
    }

    @Override
    public void onError(Throwable thrown) {
        whole.completeExceptionally(thrown);
        close();
    }

    @Override
    public void onComplete() {
        close();
        whole.complete(file);
    }

    private void close() {
        try {
            channel.close();
        } catch (IOException e) {
            whole.completeExceptionally(e);
        }
    }
}
