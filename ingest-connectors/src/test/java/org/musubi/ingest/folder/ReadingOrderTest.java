package org.musubi.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.musubi.ingest.feed.CanonicalFormat;
import org.musubi.ingest.feed.Counts;
import org.musubi.ingest.feed.Format;
import org.musubi.ingest.feed.Place;
import org.musubi.ingest.publish.Tally;
import org.musubi.schemas.topics.RecordKind;

class ReadingOrderTest {
    private static final Format FORMAT = new CanonicalFormat();
    private static final FeedFile A = file("a", 1);
    private static final FeedFile B = file("b", 1);
    private static final FeedFile C = file("c", 1);

    private final Map<String, Progress> progress = new HashMap<>();
    private final Set<FeedFile> unsettled = new HashSet<>();
    private final Set<FeedFile> unreadable = new HashSet<>();
    private final ReadingOrder order = new ReadingOrder(file -> !unsettled.contains(file), unreadable::contains);

    @Test
    void readsByName() {
        assertThat(readAll(1, A, B, C)).containsExactly("a", "b", "c");
        assertThat(readAll(10, A, B, C)).isEmpty();
    }

    @Test
    void goesOnInAHalfReadFile() {
        finished(A, 1);
        progress.put("b", half(B, 2));

        assertThat(order.next(List.of(A, B, C), progress)).contains(new ReadingOrder.Next(B, Optional.of(half(B, 2))));
    }

    @Test
    void readsThoseAfterANewFileAgain() {
        finished(A, 1);
        finished(C, 2);

        assertThat(readAll(10, A, B, C)).containsExactly("b", "c");
    }

    @Test
    void readsOnlyAFileThatIsNewAtTheEnd() {
        finished(A, 1);
        finished(B, 2);

        assertThat(readAll(10, A, B, C)).containsExactly("c");
    }

    @Test
    void readsThoseBeforeAChangedFileAgainAsWellForItMayHaveHiddenTheirRecords() {
        finished(A, 1);
        finished(file("b", 7), 2);
        finished(C, 3);

        assertThat(readAll(10, A, B, C)).containsExactly("a", "b", "c");
    }

    @Test
    void startsAHalfReadFileAgainWhereOneBeforeItHasALaterTurn() {
        finished(A, 5);
        progress.put("b", half(B, 2));

        assertThat(order.next(List.of(A, B), progress)).contains(new ReadingOrder.Next(B, Optional.empty()));
    }

    @Test
    void readsAFileAgainThatComesBackAfterOthersWereRead() {
        finished(B, 5);
        finished(C, 3);

        assertThat(readAll(10, B, C)).containsExactly("c");
    }

    @Test
    void comesToTheSameEndWhereverARereadingIsBrokenOff() {
        for (int steps = 0; steps < 3; steps++) {
            progress.clear();
            finished(A, 1);
            finished(file("b", 7), 2);
            finished(C, 3);
            for (int i = 0; i < steps; i++) {
                FeedFile next =
                        order.next(List.of(A, B, C), progress).orElseThrow().file();
                finished(next, 10 + i);
            }

            readAll(20, A, B, C);

            assertThat(Stream.of(A, B, C).map(file -> progress.get(file.name()).turn()))
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allMatch(turn -> turn >= 10);
        }
    }

    @Test
    void waitsForAFileThatIsStillWrittenBeforeItGoesOnToTheNext() {
        unsettled.add(B);

        assertThat(readAll(1, A, B, C)).containsExactly("a");
    }

    @Test
    void passesOverAnUnreadableFileAndReadsTheOthersAgainAfterIt() {
        unreadable.add(A);
        assertThat(readAll(1, A, B)).containsExactly("b");

        unreadable.clear();
        assertThat(readAll(10, A, B)).containsExactly("a", "b");
    }

    private List<String> readAll(long firstTurn, FeedFile... files) {
        var read = new ArrayList<String>();
        long turn = firstTurn;
        for (var next = order.next(List.of(files), progress);
                next.isPresent();
                next = order.next(List.of(files), progress)) {
            finished(next.get().file(), turn++);
            read.add(next.get().file().name());
            assertThat(read).as("it comes to an end").hasSizeLessThan(20);
        }
        return read;
    }

    private void finished(FeedFile file, long turn) {
        progress.put(file.name(), Progress.start(file.version(), "hash", turn).after(Progress.Stage.COMPLETE));
    }

    private static Progress half(FeedFile file, long turn) {
        var tally = new Tally(new Counts(1, 0, 0, 0), 0, 0, 0);
        return Progress.start(file.version(), "hash", turn).after(new Place(10, 1), tally);
    }

    private static FeedFile file(String name, long modified) {
        return new FeedFile(Path.of(name), name, RecordKind.FX_RATE, FORMAT, new FeedFile.Version(20, modified));
    }
}
