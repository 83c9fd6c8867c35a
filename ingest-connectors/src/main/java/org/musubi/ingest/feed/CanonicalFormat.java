package org.musubi.ingest.feed;

import java.io.InputStream;
import java.util.Optional;
import org.musubi.ingest.canonical.CanonicalFile;
import org.musubi.ingest.canonical.CanonicalLines;
import org.musubi.schemas.topics.RecordKind;

/** JSON Lines with the canonical field names. */
public final class CanonicalFormat implements Format {
    @Override
    public Optional<RecordKind> kindOf(String fileName) {
        return RecordKind.ofFile(fileName);
    }

    @Override
    public Items open(RecordKind kind, InputStream in, Place from) {
        var file = new CanonicalFile(in, from.position(), from.line());
        return () -> file.next()
                .map(line -> new Item(new Place(line.end(), line.number()), CanonicalLines.read(kind, line.bytes())));
    }
}
