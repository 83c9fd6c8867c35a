package org.musubi.ingest.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.ingest.refusal.Reason;

/** All refused rows as a table that a spreadsheet opens: RFC 4180, UTF-8 with a byte order mark. */
final class RefusedCsv implements Closeable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** What a spreadsheet would take for the beginning of a formula. */
    private static final String FORMULA = "=+-@";

    private final Writer out;
    private final Wording wording;

    private RefusedCsv(Writer out, Wording wording) {
        this.out = out;
        this.wording = wording;
    }

    static RefusedCsv create(Path path, Wording wording) throws IOException {
        var csv = new RefusedCsv(Files.newBufferedWriter(path, StandardCharsets.UTF_8), wording);
        csv.out.write(BYTE_ORDER_MARK);
        csv.write(Stream.of(Word.ROW, Word.COLUMN, Word.FIELD, Word.CODE, Word.WRONG, Word.MEND, Word.DETAIL)
                .map(wording::word));
        return csv;
    }

    /** Writes one line for each reason. */
    void write(long row, List<Reason> reasons) throws IOException {
        for (Reason reason : reasons) {
            Place place = Place.of(reason);
            write(Stream.of(
                    Long.toString(row),
                    place.column().orElse(""),
                    place.field().orElse(""),
                    reason.code().name(),
                    wording.wrong(reason.code()),
                    wording.mend(reason.code()),
                    Place.printable(reason.message())));
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void write(Stream<String> cells) throws IOException {
        out.write(cells.map(RefusedCsv::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
