package org.musubi.ingest.folder;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.feed.Item;
import org.musubi.ingest.feed.Items;

/** One file that is being read, and hashed on the way. */
final class FileReading implements Closeable {
    /** Ends a batch before its lines fill the memory. */
    private static final long BATCH_BYTES = 4L << 20;

    private final FeedFolder folder;
    private final FeedFile file;
    private final DigestInputStream in;
    private final Items items;
    private Progress progress;

    private FileReading(FeedFolder folder, FeedFile file, DigestInputStream in, Progress progress) {
        this.folder = folder;
        this.file = file;
        this.in = in;
        this.items = folder.format().open(file.kind(), in, progress.place());
        this.progress = progress;
    }

    /**
     * Opens a file. What was read before is read too, for the hash.
     *
     * @param from where to go on
     * @throws IOException if the file cannot be read, or is shorter than that
     */
    static FileReading open(FeedFolder folder, FeedFile file, Progress from) throws IOException {
        var in = new DigestInputStream(Files.newInputStream(file.path()), sha256());
        try {
            pass(in, from.place().position());
            return new FileReading(folder, file, in, from);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /**
     * Reads on.
     *
     * @param lines how many at most, not counting the end
     * @return at least one; the last one may be the end
     * @throws IOException if the file cannot be read, or is no longer the one that it was
     */
    List<Delivery> read(int lines) throws IOException {
        mustBeUnchanged();
        var read = new ArrayList<Delivery>();
        long enough = progress.place().position() + BATCH_BYTES;
        while (read.size() < lines && progress.place().position() < enough) {
            Optional<Item> item = items.next();
            if (item.isEmpty()) {
                read.add(end());
                break;
            }
            progress = progress.after(item.get());
            read.add(new Delivery.Line(file, progress, item.get().outcome()));
        }
        return read;
    }

    boolean isFinished() {
        return progress.finished();
    }

    FeedFile file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Delivery end() throws IOException {
        mustBeUnchanged();
        progress = progress.finish();
        return new Delivery.End(
                file, progress, HexFormat.of().formatHex(in.getMessageDigest().digest()));
    }

    private void mustBeUnchanged() throws IOException {
        if (!folder.again(file).equals(Optional.of(file))) {
            throw new FileSystemException(file.name(), null, "was changed or taken away while it was read");
        }
    }

    private static void pass(InputStream in, long bytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = bytes;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException("the file is shorter than it was");
            }
            left -= read;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
