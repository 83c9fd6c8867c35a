package org.musubi.ingest.guess;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.table.Rows;
import org.musubi.ingest.table.TableFormat;
import org.musubi.ingest.table.Tables;
import org.musubi.ingest.table.UnreadableFileException;
import org.musubi.schemas.topics.RecordKind;

/**
 * How a file is written, and what it holds.
 *
 * @param format with the row of the headers
 * @param words the meanings of headers in its kind of record
 * @param kind of its records
 */
record Layout(TableFormat format, HeaderWords words, RecordKind kind) {
    /** What mappings can be drafted for; in doubt the one that is guarded more closely. */
    private static final List<RecordKind> KINDS = List.of(RecordKind.CANDIDATE, RecordKind.VACANCY);

    private static final int KNOWN = 2;

    /** How well the headers of a layout are understood. */
    private record Rated(Layout layout, int known, int values, int columns) {
        boolean isBetterThan(Rated other) {
            return known != other.known ? known > other.known : known == 0 && columns > other.columns;
        }
    }

    /**
     * Finds the layout in which most headers have a meaning.
     *
     * @param kind as known already
     * @throws UnreadableFileException if the file cannot be read, or nothing in it looks like headers
     */
    static Layout of(Path file, Optional<RecordKind> kind) throws IOException {
        List<HeaderWords> all =
                kind.map(List::of).orElse(KINDS).stream().map(HeaderWords::new).toList();
        List<RecordKind> kinds = kind.map(List::of).orElse(KINDS);
        Optional<Rated> best = Optional.empty();
        Optional<UnreadableFileException> fault = Optional.empty();
        for (TableFormat format : FormatSearch.of(file)) {
            try {
                List<String> headers = headers(file, format);
                for (int i = 0; i < kinds.size(); i++) {
                    Rated next = rate(new Layout(format, all.get(i), kinds.get(i)), headers);
                    best = best.filter(before -> !next.isBetterThan(before)).or(() -> Optional.of(next));
                }
            } catch (UnreadableFileException e) {
                fault = fault.isPresent() ? fault : Optional.of(e);
            }
        }
        if (best.isEmpty() && fault.isPresent()) {
            throw fault.get();
        }
        return best.filter(found -> found.columns() > 0 && found.values() * KNOWN <= Math.max(found.known(), 1))
                .map(Rated::layout)
                .orElseThrow(Layout::noHeaders);
    }

    private static List<String> headers(Path file, TableFormat format) throws IOException {
        try (Rows rows = Tables.open(file, format, none -> false)) {
            if (rows.columns().isEmpty()) {
                rows.next();
            }
            return rows.columns();
        }
    }

    private static Rated rate(Layout layout, List<String> headers) {
        int known = headers.stream()
                .flatMap(header -> layout.words().meaning(header).stream())
                .mapToInt(meaning -> meaning.isExact() ? KNOWN : 1)
                .sum();
        long values = headers.stream().filter(Looks::value).count();
        long named =
                headers.stream().filter(header -> !header.startsWith("column ")).count();
        return new Rated(layout, known, (int) values, (int) named);
    }

    private static UnreadableFileException noHeaders() {
        return new UnreadableFileException(Reason.ofWhole(
                ReasonCode.MISSING_COLUMN,
                "nothing in the first rows looks like a row of headers; add one that says what each column holds"));
    }
}
