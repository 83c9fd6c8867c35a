package org.musubi.standalone.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The right to use a data folder. The operating system takes it back when the process ends, however it ends. */
final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder, making it if it is not there.
     *
     * @throws DataInUseException if another process, or another part of this one, holds it
     */
    static DataLock on(Path folder) {
        Path holder = folder.resolve("holder");
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!taken(channel)) {
                channel.close();
                throw new DataInUseException(folder, named(holder));
            }
            Files.writeString(holder, Long.toString(ProcessHandle.current().pid()));
            return new DataLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + folder + " for data: " + e.getMessage(), e);
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String named(Path holder) throws IOException {
        return Files.exists(holder)
                ? " (process "
                        + Files.readString(holder, StandardCharsets.UTF_8).strip() + ")"
                : "";
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
