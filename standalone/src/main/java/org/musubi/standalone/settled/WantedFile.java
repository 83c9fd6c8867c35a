package org.musubi.standalone.settled;

import java.util.List;
import java.util.Optional;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.standalone.installation.Feed;
import org.musubi.standalone.installation.Source;

/**
 * Something that must have been read to its end.
 *
 * @param feed name of its feed
 * @param file a file as it is; empty: anything, as of an address that is asked
 */
public record WantedFile(String feed, Optional<Sized> file) {
    /**
     * A file as it is.
     *
     * @param name its name
     * @param bytes its size
     */
    public record Sized(String name, long bytes) {}

    /** What a source has now. */
    public static List<WantedFile> of(Source source) {
        return source instanceof Feed feed
                ? feed.files().stream()
                        .map(file -> new WantedFile(
                                feed.name(),
                                Optional.of(
                                        new Sized(file.name(), file.version().size()))))
                        .toList()
                : List.of(new WantedFile(source.name(), Optional.empty()));
    }

    boolean isConfirmedBy(FeedReceipt receipt) {
        return receipt.getFeed().equals(feed)
                && file.map(sized -> sized.equals(new Sized(receipt.getFile(), receipt.getBytes())))
                        .orElse(true);
    }
}
