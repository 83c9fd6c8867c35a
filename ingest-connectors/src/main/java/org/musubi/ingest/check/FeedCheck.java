package org.musubi.ingest.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.feed.CanonicalFormat;
import org.musubi.ingest.feed.Counts;
import org.musubi.ingest.feed.Item;
import org.musubi.ingest.feed.Items;
import org.musubi.ingest.feed.Place;
import org.musubi.ingest.folder.FeedFile;
import org.musubi.ingest.folder.FeedFolder;

/** A dry run over the canonical files of a folder. */
public final class FeedCheck {
    private FeedCheck() {}

    /**
     * Reads every file once, in the order in which the connector would.
     *
     * @param folder where the files are
     * @param found gets each refused line as it is found
     * @return one entry for each file, in reading order
     * @throws IOException if the folder or a file in it cannot be read
     */
    public static List<FileSummary> run(Path folder, Consumer<FoundRefusal> found) throws IOException {
        var feed = new FeedFolder(folder, new CanonicalFormat());
        var summaries = new ArrayList<FileSummary>();
        for (FeedFile file : feed.files()) {
            summaries.add(new FileSummary(file.name(), file.kind(), check(feed, file, found)));
        }
        return List.copyOf(summaries);
    }

    private static Counts check(FeedFolder feed, FeedFile file, Consumer<FoundRefusal> found) throws IOException {
        Counts counts = Counts.NONE;
        try (InputStream in = Files.newInputStream(file.path())) {
            Items items = feed.format().open(file.kind(), in, Place.START);
            for (Optional<Item> item = items.next(); item.isPresent(); item = items.next()) {
                counts = counts.plus(item.get().outcome());
                if (item.get().outcome() instanceof Refused refused) {
                    long line = item.get().after().line();
                    found.accept(new FoundRefusal(file.name(), line, file.kind(), refused.key(), refused.reasons()));
                }
            }
        }
        return counts;
    }
}
