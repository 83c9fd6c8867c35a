package org.musubi.ingest.mapping.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.musubi.ingest.mapping.load.LoadedTable.Entry;

/** A code table in a CSV file without a header: word,code. */
final class TableFile {
    private TableFile() {}

    static List<Entry> read(String text, String name, At at, String path, Problems problems) {
        var entries = new ArrayList<Entry>();
        try (CsvReader<CsvRecord> csv = lenient().ofCsvRecord(withoutByteOrderMark(text))) {
            for (CsvRecord row : csv) {
                String where = name + ":" + row.getStartingLineNumber();
                if (row.getFieldCount() != 2) {
                    problems.add(at, path, where + ": must be two columns: word,code");
                } else {
                    String word = row.getField(0).strip();
                    entries.add(new Entry(word, row.getField(1).strip(), at, path + " (" + where + ")"));
                }
            }
        } catch (CsvParseException e) {
            problems.add(at, path, name + " is not CSV: check its quotes");
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return entries;
    }

    /** Takes rows of any width: those of a wrong one are told by their lines. */
    private static CsvReader.CsvReaderBuilder lenient() {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
