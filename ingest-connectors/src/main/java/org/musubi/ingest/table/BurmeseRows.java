package org.musubi.ingest.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.table.Zawgyi.Script;

/**
 * Rows whose Burmese texts are in Unicode, though their file mixes Zawgyi with it. A cell that is long enough tells by itself
 * what it is written in. One that does not is taken to be as its row, by all texts of the row together; where these do not
 * tell either, as most rows at the beginning of the file.
 */
final class BurmeseRows implements Rows {
    private static final int BEGINNING = 1000;

    private final Rows rows;
    private final Script most;
    private final Zawgyi zawgyi;
    private long converted;

    private BurmeseRows(Rows rows, Script most, Zawgyi zawgyi) {
        this.rows = rows;
        this.most = most;
        this.zawgyi = zawgyi;
    }

    /** Opens a file from its start, with the texts of cells as they are written. */
    @FunctionalInterface
    interface Opening {
        Rows open() throws IOException;
    }

    static Rows open(Opening file) throws IOException {
        var zawgyi = new Zawgyi();
        Script most;
        try (Rows beginning = file.open()) {
            most = most(beginning, zawgyi);
        }
        return new BurmeseRows(file.open(), most, zawgyi);
    }

    @Override
    public List<String> columns() {
        return rows.columns();
    }

    @Override
    public Optional<RowRead> next() throws IOException {
        return rows.next()
                .map(read -> fileRow(read)
                        .<RowRead>map(row -> new RowRead.Good(inUnicode(row)))
                        .orElse(read));
    }

    @Override
    public Optional<Charset> guessedEncoding() {
        return rows.guessedEncoding();
    }

    @Override
    public long convertedFromZawgyi() {
        return converted;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private FileRow inUnicode(FileRow row) {
        Script script = of(row, zawgyi);
        return row.with(cell -> cell instanceof Cell.Text text ? inUnicode(text, script) : cell);
    }

    private Cell.Text inUnicode(Cell.Text cell, Script ofRow) {
        String unicode = inUnicode(cell.text(), ofRow);
        return unicode.equals(cell.text()) ? cell : new Cell.Text(unicode);
    }

    private String inUnicode(String text, Script ofRow) {
        Script own = Script.of(zawgyi.evidence(text));
        Script likely = own != Script.EITHER ? own : ofRow != Script.EITHER ? ofRow : most;
        if (likely != Script.ZAWGYI) {
            return CellText.composed(text);
        }
        String unicode = zawgyi.converted(text);
        converted += unicode.equals(text) ? 0 : 1;
        return CellText.composed(unicode);
    }

    private static Script of(FileRow row, Zawgyi zawgyi) {
        return Script.of(row.contents()
                .filter(Cell.Text.class::isInstance)
                .mapToDouble(cell -> zawgyi.evidence(((Cell.Text) cell).text()))
                .sum());
    }

    /** What most rows that tell are written in; Unicode where none does. A file that breaks there is told of later. */
    private static Script most(Rows rows, Zawgyi zawgyi) throws IOException {
        int surplus = 0;
        for (int count = 0; count < BEGINNING; count++) {
            Optional<RowRead> read = unlessBroken(rows);
            if (read.isEmpty()) {
                break;
            }
            Script script = fileRow(read.get()).map(row -> of(row, zawgyi)).orElse(Script.EITHER);
            surplus += script == Script.ZAWGYI ? 1 : script == Script.UNICODE ? -1 : 0;
        }
        return surplus > 0 ? Script.ZAWGYI : Script.UNICODE;
    }

    private static Optional<RowRead> unlessBroken(Rows rows) throws IOException {
        try {
            return rows.next();
        } catch (UnreadableFileException e) {
            return Optional.empty();
        }
    }

    private static Optional<FileRow> fileRow(RowRead read) {
        return read instanceof RowRead.Good good && good.row() instanceof FileRow row
                ? Optional.of(row)
                : Optional.empty();
    }
}
