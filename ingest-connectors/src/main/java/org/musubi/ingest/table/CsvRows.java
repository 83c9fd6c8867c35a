package org.musubi.ingest.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;

/**
 * The rows of a CSV file. Each record is known to be whole before it is taken apart, so that a bad one cannot take others with it.
 */
final class CsvRows implements Rows {
    /** A first line with which Excel is told the delimiter. */
    private static final String DELIMITER_LINE = "sep=";

    private final FoundEncoding encoding;
    private final RecordCutter cutter;
    private final int width;
    private final Header header;
    private final CsvRow row;

    private CsvRows(FoundEncoding encoding, RecordCutter cutter, TableFormat.Csv format, ColumnsRead kept)
            throws IOException {
        this.encoding = encoding;
        this.cutter = cutter;
        char delimiter = goToHeader(format);
        cutter.cutCells(Mark.of(delimiter), Mark.of(format.quote()));
        nextLine();
        mustBeWhole();
        var cells = new CsvCells(Mark.of(format.quote()));
        List<String> headers = cells.texts(cutter);
        width = headers.size();
        header = new Header(headers, kept);
        row = new CsvRow(header, new CheckedText(CellText.ofFile(format.burmese())), cells);
    }

    static CsvRows open(Path file, TableFormat.Csv format, ColumnsRead kept) throws IOException {
        FoundEncoding encoding = FoundEncoding.of(file, format.encoding());
        var cutter = new RecordCutter(encoding.openAsUtf8(file));
        try {
            return new CsvRows(encoding, cutter, format, kept);
        } catch (IOException | RuntimeException e) {
            cutter.close();
            throw e;
        }
    }

    @Override
    public List<String> columns() {
        return header.names();
    }

    @Override
    public Optional<RowRead> next() throws IOException {
        while (cutter.next()) {
            if (cutter.fault().isPresent()) {
                return Optional.of(Faults.bad(cutter.line(), cutter.fault().get()));
            }
            row.read(cutter);
            if (row.fault().isPresent()) {
                return Optional.of(Faults.bad(cutter.line(), row.fault().get()));
            }
            if (!row.isBlank()) {
                return Optional.of(read());
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Charset> guessedEncoding() {
        return encoding.ifGuessed();
    }

    @Override
    public void close() throws IOException {
        cutter.close();
    }

    private RowRead read() {
        if (row.count() == width) {
            return new RowRead.Good(new TableRow(cutter.line(), header, row.cells()));
        }
        if (cutter.laterLinesHold(width - 1)) {
            cutter.keepFirstLineOnly();
        }
        return Faults.bad(
                cutter.line(),
                Reason.ofWhole(
                        ReasonCode.RAGGED_ROW,
                        "row has " + row.count() + " cells and the header " + width
                                + "; quote cells that hold the delimiter, and close every quote"));
    }

    /** Stands at the header's line afterwards; gives the delimiter. */
    private char goToHeader(TableFormat.Csv format) throws IOException {
        Optional<Character> delimiter = format.delimiter();
        for (int row = 1; row <= format.headerRow(); row++) {
            nextLine();
            String line = row == 1 ? cutter.text() : "";
            if (line.startsWith(DELIMITER_LINE) && line.length() == DELIMITER_LINE.length() + 1) {
                delimiter = Optional.of(line.charAt(DELIMITER_LINE.length()));
                if (format.headerRow() == 1) {
                    nextLine();
                }
            }
        }
        mustBeWhole();
        return delimiter.orElseGet(() -> CsvDelimiter.in(cutter.text(), format.quote()));
    }

    private void nextLine() throws IOException {
        if (!cutter.next()) {
            throw new UnreadableFileException(Faults.EMPTY_FILE);
        }
    }

    private void mustBeWhole() throws UnreadableFileException {
        Optional<Reason> fault = cutter.fault().or(() -> cutter.soundness().fault());
        if (fault.isPresent()) {
            throw new UnreadableFileException(Faults.inHeader(fault.get()));
        }
        if (cutter.isBlank()) {
            throw new UnreadableFileException(Faults.EMPTY_FILE);
        }
    }
}
