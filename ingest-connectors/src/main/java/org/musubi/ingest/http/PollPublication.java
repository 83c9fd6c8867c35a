package org.musubi.ingest.http;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.source.SourceRecord;
import org.musubi.ingest.feed.Item;
import org.musubi.ingest.feed.Items;
import org.musubi.ingest.publish.Message;
import org.musubi.ingest.publish.Publication;
import org.musubi.ingest.table.UnreadableFileException;

/**
 * One poll on its way into the topics. Its last record, the receipt, carries the progress that it makes; all before it carry
 * the progress from which it began, so that a poll that was not finished is fetched again.
 */
final class PollPublication implements Closeable {
    private final Publication publication;
    private final Items items;
    private final Map<String, String> partition;
    private final Progress before;
    private Progress after;
    private Optional<Iterator<Message>> ending = Optional.empty();

    private PollPublication(
            Publication publication, Items items, Map<String, String> partition, Progress before, Progress after) {
        this.publication = publication;
        this.items = items;
        this.partition = partition;
        this.before = before;
        this.after = after;
    }

    /**
     * Begins.
     *
     * @param poll what is to be published
     * @param publication takes the items
     * @param reading makes them of pages
     * @param partition under which Connect keeps the progress
     * @param before the progress from which the poll began
     */
    static PollPublication of(
            Poll poll, Publication publication, Reading reading, Map<String, String> partition, Progress before) {
        List<Path> pages = poll instanceof Poll.Complete complete ? complete.pages() : List.of();
        var begun = new PollPublication(publication, reading.open(pages), partition, before, poll.after());
        if (poll instanceof Poll.Failed failed) {
            begun.ending = Optional.of(publication.broken(List.of(), failed.problem()));
        }
        return begun;
    }

    /**
     * Reads on.
     *
     * @param most so many items, or messages at the end
     * @return what is to be sent; may be empty before the end
     * @throws IOException if the disk fails
     */
    List<SourceRecord> next(int most) throws IOException {
        var batch = new ArrayList<SourceRecord>();
        for (int read = 0; read < most && !isOver(); read++) {
            if (ending.isPresent()) {
                Message message = ending.get().next();
                batch.add(message.toRecord(partition, (isOver() ? after : before).toOffset()));
            } else {
                item().flatMap(publication::publish)
                        .ifPresent(message -> batch.add(message.toRecord(partition, before.toOffset())));
            }
        }
        return batch;
    }

    /** Whether all of it was given. */
    boolean isOver() {
        return ending.isPresent() && !ending.get().hasNext();
    }

    /** Where the next poll goes on. */
    Progress after() {
        return after;
    }

    @Override
    public void close() throws IOException {
        items.close();
    }

    /** A body that is damaged further down gives what stands before; the next poll asks for all of it again. */
    private Optional<Item> item() throws IOException {
        try {
            Optional<Item> item = items.next();
            if (item.isEmpty()) {
                ending = Optional.of(publication.complete(items.remarks()));
            }
            return item;
        } catch (UnreadableFileException e) {
            after = before.stuck(e.reason().code().name());
            ending = Optional.of(publication.broken(items.remarks(), e.reason()));
            return Optional.empty();
        }
    }
}
