package org.musubi.ingest.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.musubi.ingest.refusal.ReasonCode;

/** A file that was read to where it can be read, in a form that tests compare: {@code 2: Mai|N4}, {@code 3: RAGGED_ROW}. */
record ReadTable(
        List<String> columns,
        List<String> rows,
        Optional<ReasonCode> broken,
        Optional<Charset> guessed,
        long convertedFromZawgyi) {
    static final Encoding DETECT = new Encoding(Optional.empty(), false);

    static ReadTable csv(Path folder, String text, String... columns) {
        return csv(folder, text.getBytes(StandardCharsets.UTF_8), DETECT, columns);
    }

    static ReadTable csv(Path folder, byte[] bytes, Encoding encoding, String... columns) {
        return csv(folder, bytes, encoding, any -> true, columns);
    }

    static ReadTable csv(Path folder, byte[] bytes, Encoding encoding, ColumnsRead kept, String... columns) {
        return read(file(folder, bytes), new TableFormat.Csv(encoding, Optional.empty(), '"', 1), kept, columns);
    }

    static Path file(Path folder, byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "feed", ""), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadTable read(Path file, TableFormat format, String... columns) {
        return read(file, format, any -> true, columns);
    }

    static ReadTable read(Path file, TableFormat format, ColumnsRead kept, String... columns) {
        var found = new ArrayList<String>();
        try (Rows rows = Tables.open(file, format, kept)) {
            Optional<ReasonCode> broken = Optional.empty();
            try {
                for (Optional<RowRead> row = rows.next(); row.isPresent(); row = rows.next()) {
                    found.add(shown(row.get(), columns));
                }
            } catch (UnreadableFileException e) {
                broken = Optional.of(e.reason().code());
            }
            return new ReadTable(rows.columns(), found, broken, rows.guessedEncoding(), rows.convertedFromZawgyi());
        } catch (UnreadableFileException e) {
            return new ReadTable(List.of(), found, Optional.of(e.reason().code()), Optional.empty(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows that can be read. */
    static List<Row> rows(Path file, TableFormat format) {
        var found = new ArrayList<Row>();
        try (Rows rows = Tables.open(file, format, any -> true)) {
            for (Optional<RowRead> read = rows.next(); read.isPresent(); read = rows.next()) {
                if (read.get() instanceof RowRead.Good good) {
                    found.add(good.row());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String shown(RowRead read, String... columns) {
        if (read instanceof RowRead.Bad bad) {
            return bad.number() + ": " + bad.reasons().get(0).code();
        }
        Row row = ((RowRead.Good) read).row();
        return row.number() + ": "
                + List.of(columns).stream()
                        .map(column -> row.cell(column).map(ReadTable::shown).orElse(""))
                        .collect(Collectors.joining("|"));
    }

    static String shown(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.text();
        } else if (cell instanceof Cell.Figure figure) {
            return "number " + figure.value();
        } else if (cell instanceof Cell.Day day) {
            return "day " + day.date();
        } else if (cell instanceof Cell.Flag flag) {
            return "flag " + flag.value();
        }
        return ((Cell.Faulty) cell).code().toString();
    }
}
