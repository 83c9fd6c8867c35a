package org.musubi.ingest.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;

/**
 * The rows of a CSV file. The parser gets one record at a time, already known to be whole, so that one bad record cannot take
 * others with it.
 */
final class CsvRows implements Rows {
    /** A first line with which Excel is told the delimiter. */
    private static final String DELIMITER_LINE = "sep=";

    private final FoundEncoding encoding;
    private final RecordCutter cutter;
    private final int width;
    private final Header header;
    private final CellText text;
    private final OneRecord record = new OneRecord();
    private final CloseableIterator<CsvCells.Found> parser;

    private CsvRows(FoundEncoding encoding, RecordCutter cutter, TableFormat.Csv format, Predicate<String> kept)
            throws IOException {
        this.encoding = encoding;
        this.cutter = cutter;
        char delimiter = goToHeader(format);
        cutter.cutCells(delimiter, format.quote());
        nextLine();
        mustBeWhole();
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(format.quote())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(4 * RecordCutter.LONGEST);
        List<String> headers =
                builder.ofSingleCsvRecord(cutter.content().toString()).getFields();
        width = headers.size();
        header = new Header(headers, kept);
        text = new CellText(format.encoding().burmese());
        parser = builder.build(new CsvCells(header, text), record).iterator();
    }

    static CsvRows open(Path file, TableFormat.Csv format, Predicate<String> kept) throws IOException {
        FoundEncoding encoding = FoundEncoding.of(file, format.encoding());
        var cutter = new RecordCutter(encoding.open(file));
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
            if (!cutter.isBlank()) {
                record.set(cutter.content());
                CsvCells.Found found = parser.next();
                if (!found.blank()) {
                    return Optional.of(read(found));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Charset> guessedEncoding() {
        return encoding.ifGuessed();
    }

    @Override
    public long convertedFromZawgyi() {
        return text.converted();
    }

    @Override
    public void close() throws IOException {
        cutter.close();
    }

    private RowRead read(CsvCells.Found found) {
        if (found.count() == width) {
            return new RowRead.Good(new TableRow(cutter.line(), header, found.cells()));
        }
        if (cutter.laterLinesHold(width - 1)) {
            cutter.keepFirstLineOnly();
        }
        return Faults.bad(
                cutter.line(),
                Reason.ofWhole(
                        ReasonCode.RAGGED_ROW,
                        "row has " + found.count() + " cells and the header " + width
                                + "; quote cells that hold the delimiter, and close every quote"));
    }

    /** Stands at the header's line afterwards; gives the delimiter. */
    private char goToHeader(TableFormat.Csv format) throws IOException {
        Optional<Character> delimiter = format.delimiter();
        for (int row = 1; row <= format.headerRow(); row++) {
            nextLine();
            String line = row == 1 ? cutter.content().toString() : "";
            if (line.startsWith(DELIMITER_LINE) && line.length() == DELIMITER_LINE.length() + 1) {
                delimiter = Optional.of(line.charAt(DELIMITER_LINE.length()));
                if (format.headerRow() == 1) {
                    nextLine();
                }
            }
        }
        mustBeWhole();
        return delimiter.orElseGet(() -> CsvDelimiter.in(cutter.content(), format.quote()));
    }

    private void nextLine() throws IOException {
        if (!cutter.next()) {
            throw new UnreadableFileException(Faults.EMPTY_FILE);
        }
    }

    private void mustBeWhole() throws UnreadableFileException {
        if (cutter.fault().isPresent()) {
            throw new UnreadableFileException(Faults.inHeader(cutter.fault().get()));
        }
        if (cutter.isBlank()) {
            throw new UnreadableFileException(Faults.EMPTY_FILE);
        }
    }

    /** Hands the parser the present record and a line end, and nothing before it is asked for the next. */
    private static final class OneRecord extends Reader {
        private CharBuffer content = CharBuffer.allocate(0);
        private boolean lineEnd;

        private void set(CharBuffer next) {
            content = next;
            lineEnd = true;
        }

        @Override
        public int read(char[] chars, int offset, int length) {
            int count = Math.min(length, content.remaining());
            content.get(chars, offset, count);
            if (count < length && lineEnd) {
                lineEnd = false;
                chars[offset + count++] = '\n';
            }
            return count == 0 ? -1 : count;
        }

        @Override
        public void close() {}
    }
}
