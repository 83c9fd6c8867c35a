package org.musubi.ingest.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.feed.CanonicalFormat;
import org.musubi.ingest.feed.Counts;
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
        var counts = new AtomicReference<>(Counts.NONE);
        feed.read(file, item -> {
            counts.updateAndGet(before -> before.plus(item.outcome()));
            if (item.outcome() instanceof Refused refused) {
                long line = item.after().line();
                found.accept(new FoundRefusal(file.name(), line, file.kind(), refused.key(), refused.reasons()));
            }
        });
        return counts.get();
    }
}
