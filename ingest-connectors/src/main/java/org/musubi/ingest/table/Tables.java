package org.musubi.ingest.table;

import java.io.IOException;
import java.nio.file.Path;

/** Opens files of every format as rows. */
public final class Tables {
    private Tables() {}

    /**
     * Opens a file and reads its headers.
     *
     * @param format as declared
     * @param kept the columns that may be read; of JSON the paths of texts, numbers and flags, where objects in an array have the
     *     array's path before theirs ({@code costs.amount}). What is not kept is in no row
     * @throws UnreadableFileException if it is not of that format, or two columns to be kept have one header
     * @throws IOException if the disk fails
     */
    public static Rows open(Path file, TableFormat format, ColumnsRead kept) throws IOException {
        return format.burmese() ? BurmeseRows.open(() -> asWritten(file, format, kept)) : asWritten(file, format, kept);
    }

    private static Rows asWritten(Path file, TableFormat format, ColumnsRead kept) throws IOException {
        if (format instanceof TableFormat.Csv csv) {
            return CsvRows.open(file, csv, kept);
        }
        if (format instanceof TableFormat.Xlsx xlsx) {
            return XlsxRows.open(file, xlsx, kept);
        }
        if (format instanceof TableFormat.JsonLines lines) {
            return JsonLineRows.open(file, lines, kept);
        }
        if (format instanceof TableFormat.JsonArray array) {
            return JsonArrayRows.open(file, array, kept);
        }
        throw new IllegalArgumentException("no reader for " + format);
    }

    /** A header as {@link Rows#columns} gives it, for whoever names one. */
    public static String header(String text) {
        return CellText.inOneLine(text);
    }
}
