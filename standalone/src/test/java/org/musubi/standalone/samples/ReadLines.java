package org.musubi.standalone.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.musubi.ingest.canonical.CanonicalLines;
import org.musubi.ingest.canonical.LineOutcome;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.canonical.LineOutcome.Taken;
import org.musubi.schemas.topics.RecordKind;

/** A file as ingest reads it. */
record ReadLines(List<LineOutcome> outcomes) {
    static ReadLines of(Path file) {
        RecordKind kind = RecordKind.ofFile(file.getFileName().toString()).orElseThrow();
        try (var lines = Files.lines(file)) {
            return new ReadLines(lines.map(line -> CanonicalLines.read(kind, line.getBytes(UTF_8)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Refused> refused() {
        return outcomes.stream()
                .filter(Refused.class::isInstance)
                .map(Refused.class::cast)
                .toList();
    }

    List<Taken> taken() {
        return outcomes.stream()
                .filter(Taken.class::isInstance)
                .map(Taken.class::cast)
                .toList();
    }

    /** The good records, all of one type. */
    <T> List<T> records(Class<T> type) {
        return taken().stream().map(Taken::record).map(type::cast).toList();
    }
}
