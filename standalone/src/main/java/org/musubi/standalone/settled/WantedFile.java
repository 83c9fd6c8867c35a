package org.musubi.standalone.settled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.standalone.installation.Feed;

/**
 * A file that must have been read to its end.
 *
 * @param feed name of its feed
 * @param file its name
 * @param bytes its size
 */
public record WantedFile(String feed, String file, long bytes) {
    /** All canonical files of a feed as they are now. */
    public static List<WantedFile> of(Feed feed) {
        return feed.files().stream()
                .map(path -> {
                    try {
                        return new WantedFile(feed.name(), path.getFileName().toString(), Files.size(path));
                    } catch (IOException e) {
                        throw new UncheckedIOException("Cannot read " + path, e);
                    }
                })
                .toList();
    }

    boolean isConfirmedBy(FeedReceipt receipt) {
        return receipt.getFeed().equals(feed) && receipt.getFile().equals(file) && receipt.getBytes() == bytes;
    }
}
