package org.musubi.ingest.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.feed.GuardedItems;
import org.musubi.ingest.feed.Item;
import org.musubi.ingest.feed.Items;
import org.musubi.ingest.feed.Place;
import org.musubi.ingest.publish.Message;
import org.musubi.ingest.publish.Publication;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.Remark;
import org.musubi.ingest.table.UnreadableFileException;

/**
 * One file that is being read. After a restart it is gone over from its start, for a snapshot must know all its keys and a
 * report all its refusals; what was published before is only recalled.
 */
final class FileReading implements Closeable {
    /** Ends a batch before its messages fill the memory. */
    private static final long BATCH_BYTES = 4L << 20;

    private final FeedFolder folder;
    private final FeedFile file;
    private final Publication publication;
    private Optional<Items> items = Optional.empty();
    private Optional<Iterator<Message>> ending = Optional.empty();
    private Progress.Stage end = Progress.Stage.COMPLETE;
    private boolean recalling;
    private Progress progress;

    /**
     * @param folder where the file is
     * @param file which
     * @param publication begun, or resumed from where the progress says
     * @param from what was published already
     */
    FileReading(FeedFolder folder, FeedFile file, Publication publication, Progress from) {
        this.folder = folder;
        this.file = file;
        this.publication = publication;
        progress = from;
        recalling = !from.place().equals(Place.START);
    }

    /** Gives the file back unread. */
    void refuse(Reason why) {
        end(publication.broken(List.of(), why), Progress.Stage.BROKEN);
    }

    /**
     * Reads on.
     *
     * @param lines how many at most
     * @throws IOException if the file cannot be read, or is no longer the one that it was
     */
    Batch read(int lines) throws IOException {
        mustBeUnchanged();
        var read = new ArrayList<Delivery>();
        long bytes = 0;
        for (int i = 0; i < lines && bytes < BATCH_BYTES && !progress.isFinished(); i++) {
            Optional<Message> message = ending.isPresent() ? last(ending.get()) : next();
            if (message.isPresent()) {
                read.add(new Delivery(message.get(), file.name(), progress));
                bytes += message.get().value().map(value -> value.length).orElse(0);
            }
        }
        return new Batch(file, read, progress);
    }

    FeedFile file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        if (items.isPresent()) {
            items.get().close();
        }
    }

    /** The message for the next item, if there is one; at the end of the file the first of the ending. */
    private Optional<Message> next() throws IOException {
        try {
            Optional<Item> item = item();
            if (item.isPresent()) {
                return publish(item.get());
            }
            mustBeUnchanged();
            if (recalling) {
                throw new FileSystemException(file.name(), null, "is not the file of which a part was read before");
            }
            end(publication.complete(remarks()), Progress.Stage.COMPLETE);
        } catch (UnreadableFileException e) {
            mustBeUnchanged();
            end(publication.broken(remarks(), e.reason()), Progress.Stage.BROKEN);
        }
        return ending.flatMap(this::last);
    }

    private Optional<Message> publish(Item item) {
        if (recalling) {
            publication.recall(item);
            recalling = !item.after().equals(progress.place());
            return Optional.empty();
        }
        Optional<Message> message = publication.publish(item);
        progress = progress.after(item.after(), publication.tally());
        return message;
    }

    private void end(Iterator<Message> rest, Progress.Stage stage) {
        ending = Optional.of(rest);
        end = stage;
    }

    private Optional<Message> last(Iterator<Message> rest) {
        Message message = rest.next();
        progress = progress.after(progress.place(), publication.tally());
        if (!rest.hasNext()) {
            progress = progress.after(end);
        }
        return Optional.of(message);
    }

    private Optional<Item> item() throws IOException {
        if (items.isEmpty()) {
            items = Optional.of(GuardedItems.open(file.format(), file.kind(), file.path()));
        }
        return items.get().next();
    }

    private List<Remark> remarks() {
        return items.map(Items::remarks).orElse(List.of());
    }

    private void mustBeUnchanged() throws IOException {
        if (!folder.again(file).equals(Optional.of(file))) {
            throw new FileSystemException(file.name(), null, "was changed or taken away while it was read");
        }
    }
}
