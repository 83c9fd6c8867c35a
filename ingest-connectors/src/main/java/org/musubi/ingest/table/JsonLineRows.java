package org.musubi.ingest.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;

/** The objects of a JSON Lines file. A broken line leaves the others alone. */
final class JsonLineRows implements Rows {
    private static final Reason NOT_AN_OBJECT =
            Reason.ofWhole(ReasonCode.BAD_JSON, "line is not one JSON object; write {…} on one line");
    private static final Reason NOT_JSON = Reason.ofWhole(
            ReasonCode.BAD_JSON, "line is not JSON, or is nested too deep; check quotes, commas and brackets");

    private final FoundEncoding encoding;
    private final RecordCutter cutter;
    private final JsonRowReader reader;
    private final JsonFactory parsers = JsonParsers.factory();

    private JsonLineRows(FoundEncoding encoding, RecordCutter cutter, boolean burmese, ColumnsRead kept) {
        this.encoding = encoding;
        this.cutter = cutter;
        reader = new JsonRowReader(kept, CellText.ofFile(burmese));
    }

    static JsonLineRows open(Path file, TableFormat.JsonLines format, ColumnsRead kept) throws IOException {
        FoundEncoding encoding = FoundEncoding.of(file, format.encoding());
        return new JsonLineRows(encoding, new RecordCutter(encoding.openAsUtf8(file)), format.burmese(), kept);
    }

    @Override
    public List<String> columns() {
        return reader.paths();
    }

    @Override
    public Optional<RowRead> next() throws IOException {
        while (cutter.next()) {
            Optional<Reason> fault = cutter.fault().or(() -> cutter.soundness().fault());
            if (fault.isPresent()) {
                return Optional.of(Faults.bad(cutter.line(), fault.get()));
            }
            if (!cutter.isBlank()) {
                return Optional.of(read(cutter.text()));
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

    private RowRead read(String line) throws IOException {
        try (JsonParser parser = parsers.createParser(line)) {
            parser.nextToken();
            if (!parser.isExpectedStartObjectToken()) {
                return Faults.bad(cutter.line(), NOT_AN_OBJECT);
            }
            RowRead row = reader.read(parser, cutter.line());
            return parser.nextToken() == null ? row : Faults.bad(cutter.line(), NOT_AN_OBJECT);
        } catch (JsonProcessingException | NumberFormatException e) {
            return Faults.bad(cutter.line(), NOT_JSON);
        }
    }
}
