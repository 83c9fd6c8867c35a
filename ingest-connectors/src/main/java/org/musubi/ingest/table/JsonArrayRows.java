package org.musubi.ingest.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;

/** The objects of an array in one JSON document. Where the document breaks, what stands before is good. */
final class JsonArrayRows implements Rows {
    private static final Reason NOT_AN_OBJECT =
            Reason.ofWhole(ReasonCode.BAD_JSON, "element of the array is not an object; write {…}");

    private final FoundEncoding encoding;
    private final LimitedReader in;
    private final JsonParser parser;
    private final JsonRowReader reader;
    private long number;
    private boolean ended;

    private JsonArrayRows(FoundEncoding encoding, LimitedReader in, boolean burmese, ColumnsRead kept)
            throws IOException {
        this.encoding = encoding;
        this.in = in;
        parser = JsonParsers.factory().createParser(in);
        reader = new JsonRowReader(kept, CellText.ofFile(burmese));
    }

    static JsonArrayRows open(Path file, TableFormat.JsonArray format, ColumnsRead kept) throws IOException {
        FoundEncoding encoding = FoundEncoding.of(file, format.encoding());
        var rows = new JsonArrayRows(encoding, new LimitedReader(encoding.open(file)), format.burmese(), kept);
        try {
            rows.goTo(format.path());
            return rows;
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    @Override
    public List<String> columns() {
        return reader.paths();
    }

    @Override
    public Optional<RowRead> next() throws IOException {
        try {
            if (ended) {
                return Optional.empty();
            }
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                ended = true;
                goToEnd();
                return Optional.empty();
            }
            if (parser.currentToken() == null) {
                throw broken();
            }
            number++;
            return Optional.of(read());
        } catch (JsonProcessingException | NumberFormatException e) {
            throw broken();
        }
    }

    @Override
    public Optional<Charset> guessedEncoding() {
        return encoding.ifGuessed();
    }

    @Override
    public void close() throws IOException {
        parser.close();
        in.close();
    }

    private RowRead read() throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            parser.skipChildren();
            return Faults.bad(number, NOT_AN_OBJECT);
        }
        in.begin();
        RowRead row = reader.read(parser, number);
        in.end();
        return row;
    }

    /** Goes into the array at a path. */
    private void goTo(String path) throws IOException {
        try {
            JsonToken token = parser.nextToken();
            for (String name : path.isEmpty() ? new String[0] : path.split("\\.", -1)) {
                token = token == JsonToken.START_OBJECT ? property(name) : null;
            }
            if (token != JsonToken.START_ARRAY) {
                throw Faults.damaged(
                        path.isEmpty()
                                ? "file is not a JSON array; declare the path of the array in the mapping"
                                : "file has no JSON array at the path \"" + path
                                        + "\"; correct the path in the mapping");
            }
        } catch (JsonProcessingException e) {
            throw broken();
        }
    }

    /** What stands behind the array is not read, but a document that is cut off or goes on with another one is not whole. */
    private void goToEnd() throws IOException {
        while (!parser.getParsingContext().inRoot()) {
            if (parser.nextToken() == null) {
                throw broken();
            }
        }
        if (parser.nextToken() != null) {
            throw broken();
        }
    }

    private JsonToken property(String name) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().equals(name);
            JsonToken token = parser.nextToken();
            if (found) {
                return token;
            }
            parser.skipChildren();
        }
        return null;
    }

    private UnreadableFileException broken() {
        return Faults.damaged(
                "file is not JSON after object " + number
                        + " of the array, or is cut off there; send it again as a whole, and check quotes, commas and brackets");
    }
}
