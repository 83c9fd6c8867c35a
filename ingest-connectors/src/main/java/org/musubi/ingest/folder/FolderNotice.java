package org.musubi.ingest.folder;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.feed.Place;
import org.musubi.ingest.feed.Terms;
import org.musubi.ingest.feed.Updates;
import org.musubi.ingest.publish.Message;
import org.musubi.ingest.publish.Publication;
import org.musubi.ingest.publish.Publisher;
import org.musubi.ingest.publish.Submission;
import org.musubi.ingest.refusal.Reason;

/**
 * The receipt of a folder itself: that it cannot be read, or that it can be again. Progress is kept for it as for a file, so
 * that a restart does not say the same again. It withdraws nothing, whatever the files of the folder would.
 */
final class FolderNotice {
    /** Stands in the place of a file's name. */
    static final String NAME = "(folder)";

    private static final String NO_HASH = "";

    private FolderNotice() {}

    /** Whether the last receipt says that the folder cannot be read. */
    static boolean saysAway(Optional<Progress> last) {
        return last.filter(said -> said.stage() == Progress.Stage.BROKEN).isPresent();
    }

    /**
     * The receipt.
     *
     * @param folder the folder as if it were a file
     * @param problem why it cannot be read; nothing: it can be
     */
    static Batch of(FeedFile folder, Publisher publisher, Optional<Reason> problem) {
        Terms terms = folder.format().terms();
        var told = new Terms(terms.mapping(), new Updates.Delta(), terms.language());
        Publication publication = publisher.begin(new Submission(NAME, folder.kind(), 0, NO_HASH, told));
        Iterator<Message> ending =
                problem.map(why -> publication.broken(List.of(), why)).orElseGet(() -> publication.complete(List.of()));
        Message receipt = ending.next();
        Progress after = Progress.start(folder.version(), NO_HASH, 0)
                .after(Place.START, publication.tally())
                .after(problem.isPresent() ? Progress.Stage.BROKEN : Progress.Stage.COMPLETE);
        return new Batch(folder, List.of(new Delivery(receipt, NAME, after)), after);
    }
}
