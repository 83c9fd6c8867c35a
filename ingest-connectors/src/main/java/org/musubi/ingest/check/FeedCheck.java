package org.musubi.ingest.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.feed.CanonicalFormat;
import org.musubi.ingest.feed.Counts;
import org.musubi.ingest.feed.Format;
import org.musubi.ingest.feed.GuardedItems;
import org.musubi.ingest.feed.Item;
import org.musubi.ingest.feed.Items;
import org.musubi.ingest.folder.FeedFile;
import org.musubi.ingest.folder.FeedFolder;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.Remark;
import org.musubi.ingest.table.UnreadableFileException;
import org.musubi.schemas.topics.RecordKind;

/** A dry run over the files of a feed. */
public final class FeedCheck {
    private FeedCheck() {}

    /**
     * Reads every canonical file of a folder once, in the order in which the connector would.
     *
     * @param folder where the files are
     * @param found gets each refused line as it is found
     * @return one entry for each file, in reading order
     * @throws IOException if the folder or a file in it cannot be read
     */
    public static List<FileSummary> run(Path folder, Consumer<FoundRefusal> found) throws IOException {
        var summaries = new ArrayList<FileSummary>();
        for (FeedFile file : new FeedFolder(folder, List.of(new CanonicalFormat())).files()) {
            summaries.add(run(file.path(), file.kind(), file.format(), found));
        }
        return List.copyOf(summaries);
    }

    /**
     * Reads one file once.
     *
     * @param file where it is
     * @param kind what it holds
     * @param format how it is read
     * @param found gets each refused row as it is found
     * @throws IOException if the disk fails; a file that its publisher has to mend is told of in the summary
     */
    public static FileSummary run(Path file, RecordKind kind, Format format, Consumer<FoundRefusal> found)
            throws IOException {
        String name = file.getFileName().toString();
        Counts counts = Counts.NONE;
        List<Remark> remarks = List.of();
        Optional<Reason> problem = Optional.empty();
        try (Items items = GuardedItems.open(format, kind, file)) {
            try {
                for (Optional<Item> item = items.next(); item.isPresent(); item = items.next()) {
                    counts = counts.plus(item.get().outcome());
                    tell(name, kind, item.get(), found);
                }
            } catch (UnreadableFileException e) {
                problem = Optional.of(e.reason());
            }
            remarks = items.remarks();
        } catch (UnreadableFileException e) {
            problem = Optional.of(e.reason());
        }
        return new FileSummary(name, kind, counts, remarks, problem);
    }

    private static void tell(String file, RecordKind kind, Item item, Consumer<FoundRefusal> found) {
        if (item.outcome() instanceof Refused refused) {
            found.accept(new FoundRefusal(file, item.number(), kind, refused.key(), refused.reasons()));
        }
    }
}
