package org.musubi.ingest.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;

/** Makes rows of JSON objects, of the kept paths only. */
final class JsonRowReader {
    /** As many paths as are remembered; names of properties may be without end. */
    private static final int MOST_PATHS = 10_000;

    private static final Cell NO_SINGLE_VALUE = new Cell.Faulty(
            ReasonCode.WRONG_TYPE, "is a list or an object; send one value, or correct the path in the mapping");

    private final ColumnsRead kept;
    private final CellText text;
    private final Set<String> paths = new LinkedHashSet<>();
    private final Set<String> keptPaths = new HashSet<>();
    private Optional<Reason> fault = Optional.empty();

    JsonRowReader(ColumnsRead kept, CellText text) {
        this.kept = kept;
        this.text = text;
    }

    /** The paths seen so far, the first {@value #MOST_PATHS}. */
    List<String> paths() {
        return List.copyOf(paths);
    }

    /** Reads the object at whose start the parser stands, to its end. */
    RowRead read(JsonParser parser, long number) throws IOException {
        fault = Optional.empty();
        var row = new JsonRow(number);
        object(parser, row, "", "");
        return fault.isPresent() ? Faults.bad(number, fault.get()) : new RowRead.Good(row);
    }

    /**
     * @param whole path of the object from the record's root, with a dot at its end
     * @param inRow its path in the row, likewise
     */
    private void object(JsonParser parser, JsonRow row, String whole, String inRow) throws IOException {
        var seen = new HashSet<String>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (!seen.add(name)) {
                fault = Optional.of(Reason.ofColumn(
                        whole + name, ReasonCode.BAD_JSON, "a property stands twice in one object; keep one"));
            }
            parser.nextToken();
            value(parser, row, whole + name, inRow + name);
        }
    }

    private void value(JsonParser parser, JsonRow row, String whole, String inRow) throws IOException {
        if (parser.isExpectedStartObjectToken()) {
            object(parser, row, whole + ".", inRow + ".");
            markIfKept(row, whole, inRow);
        } else if (parser.isExpectedStartArrayToken()) {
            List<JsonRow> rows = array(parser, row.number(), whole);
            if (!rows.isEmpty()) {
                row.arrays().put(inRow, rows);
                markIfKept(row, whole, inRow);
            }
        } else if (isKept(whole)) {
            cell(parser).ifPresent(cell -> row.cells().put(inRow, cell));
        }
    }

    /** Who wants one value there shall not take it for an empty cell. */
    private void markIfKept(JsonRow row, String whole, String inRow) {
        if (kept.holds(whole)) {
            row.cells().put(inRow, NO_SINGLE_VALUE);
        }
    }

    /** Arrays in arrays are left out: nothing says what they would mean. */
    private List<JsonRow> array(JsonParser parser, long number, String whole) throws IOException {
        var rows = new ArrayList<JsonRow>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var row = new JsonRow(number);
            if (parser.isExpectedStartObjectToken()) {
                object(parser, row, whole + ".", "");
            } else if (parser.isExpectedStartArrayToken()) {
                parser.skipChildren();
            } else if (isKept(whole)) {
                cell(parser).ifPresent(cell -> row.cells().put("", cell));
            }
            if (!row.cells().isEmpty() || !row.arrays().isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private boolean isKept(String path) {
        if (paths.size() < MOST_PATHS && paths.add(path) && kept.holds(path)) {
            keptPaths.add(path);
        }
        return paths.size() < MOST_PATHS ? keptPaths.contains(path) : kept.holds(path);
    }

    private Optional<Cell> cell(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(figure(parser.getText()));
            case VALUE_TRUE -> Optional.of(new Cell.Flag(true));
            case VALUE_FALSE -> Optional.of(new Cell.Flag(false));
            default -> Optional.empty();
        };
    }

    private Optional<Cell> text(String value) {
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (each >= '\uFFFE' || (Character.isSurrogate(each) && !isPair(value, i))) {
                fault = Optional.of(Faults.BAD_ENCODING);
            } else if (Character.isISOControl(each) && !Character.isWhitespace(each)) {
                fault = Optional.of(Faults.CONTROL_CHARACTER);
            }
        }
        return Optional.ofNullable(text.cell(value));
    }

    private static boolean isPair(String value, int i) {
        return Character.isHighSurrogate(value.charAt(i))
                ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
    }

    private static Cell figure(String digits) {
        return Figures.of(new BigDecimal(digits));
    }
}
