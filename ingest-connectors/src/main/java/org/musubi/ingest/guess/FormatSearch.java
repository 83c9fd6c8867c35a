package org.musubi.ingest.guess;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.table.Encoding;
import org.musubi.ingest.table.FirstLook;
import org.musubi.ingest.table.TableFormat;
import org.musubi.ingest.table.UnreadableFileException;

/** Finds out how a file is written; of a table all places where its headers may be. */
final class FormatSearch {
    private static final int START = 1 << 20;
    private static final int HEADER_ROWS = 10;

    private FormatSearch() {}

    /**
     * The formats in which the file may be written; for a table each with another row of headers, the first row first.
     *
     * @throws UnreadableFileException if it is of none that is known
     */
    static List<TableFormat> of(Path file) throws IOException {
        if (FirstLook.isWorkbook(file)) {
            var formats = new ArrayList<TableFormat>();
            List<String> sheets = FirstLook.sheets(file);
            for (String sheet : sheets) {
                rows().forEach(row -> formats.add(new TableFormat.Xlsx(Optional.of(sheet), row, true)));
            }
            return formats;
        }
        Charset charset = FirstLook.charset(file);
        String start = FirstLook.start(file, START);
        var encoding = new Encoding(Optional.of(charset), true);
        return isJson(start)
                ? List.of(json(start.strip(), encoding))
                : rows().<TableFormat>mapToObj(row -> csv(start, encoding, row)).toList();
    }

    private static IntStream rows() {
        return IntStream.rangeClosed(1, HEADER_ROWS);
    }

    private static boolean isJson(String start) {
        String text = start.strip();
        return text.startsWith("{") || text.startsWith("[");
    }

    private static TableFormat json(String start, Encoding encoding) throws IOException {
        List<String> lines =
                start.lines().filter(line -> !line.isBlank()).limit(2).toList();
        boolean objects = lines.stream().allMatch(line -> line.strip().startsWith("{"));
        boolean endsInLine = lines.get(0).strip().endsWith("}");
        if (objects
                && endsInLine
                && (lines.size() > 1 || JsonPaths.records(start).isEmpty())) {
            return new TableFormat.JsonLines(encoding);
        }
        String path = JsonPaths.records(start)
                .orElseThrow(() -> new UnreadableFileException(Reason.ofWhole(
                        ReasonCode.DAMAGED_FILE,
                        "the JSON document holds no array of objects; name a file that does")));
        return new TableFormat.JsonArray(encoding, path);
    }

    private static TableFormat.Csv csv(String start, Encoding encoding, int row) {
        String line = start.lines().skip(row - 1L).findFirst().orElse("");
        // Excel's line sep= names it, and an ordinary comma goes without saying
        char delimiter = start.startsWith("sep=") ? ',' : FirstLook.delimiter(line);
        return new TableFormat.Csv(encoding, Optional.of(delimiter).filter(found -> found != ','), '"', row);
    }
}
