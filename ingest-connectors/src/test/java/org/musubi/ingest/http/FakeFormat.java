package org.musubi.ingest.http;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.musubi.ingest.canonical.LineOutcome;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.feed.Format;
import org.musubi.ingest.feed.Item;
import org.musubi.ingest.feed.Items;
import org.musubi.ingest.feed.Place;
import org.musubi.ingest.feed.Terms;
import org.musubi.ingest.feed.Updates;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.refusal.Remark;
import org.musubi.schemas.topics.RecordKind;

/**
 * Takes {@code []} for nothing and any other text for one item, and remarks on each.
 *
 * @param snapshot whether a text is all there is
 */
record FakeFormat(boolean snapshot) implements Format {
    private static final LineOutcome OUTCOME =
            new Refused(Optional.empty(), List.of(Reason.ofWhole(ReasonCode.BAD_JSON, "no record")));

    @Override
    public Optional<RecordKind> kindOf(String fileName) {
        return Optional.of(RecordKind.VACANCY);
    }

    @Override
    public Terms terms() {
        Updates updates = snapshot ? new Updates.Snapshot(BigDecimal.ONE) : new Updates.Delta();
        return new Terms(Optional.empty(), updates, Locale.ENGLISH);
    }

    @Override
    public Items open(RecordKind kind, Path file, Place from) throws IOException {
        return new One(Files.readString(file).equals("[]"));
    }

    private static final class One implements Items {
        private boolean over;

        private One(boolean isEmpty) {
            over = isEmpty;
        }

        @Override
        public Optional<Item> next() {
            Optional<Item> item = over ? Optional.empty() : Optional.of(new Item(1, Place.START, OUTCOME));
            over = true;
            return item;
        }

        @Override
        public List<Remark> remarks() {
            return List.of();
        }

        @Override
        public void close() {}
    }
}
