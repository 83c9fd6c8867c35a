package org.musubi.ingest.canonical;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.musubi.ingest.refusal.ReasonCode;

/**
 * Takes a line apart. Numbers stay exact, a property may stand once, and Jackson's own messages, which quote the line, stay
 * here.
 */
final class JsonObjects {
    private static final int DEEPEST = 16;

    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    // names of refused lines must not stay in a table
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .reader();

    private JsonObjects() {}

    static ObjectNode parse(byte[] line) throws UnreadableLineException {
        CharBuffer text = decode(line);
        try (JsonParser parser = READER.getFactory().createParser(text.array(), text.arrayOffset(), text.remaining())) {
            return parse(parser);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static ObjectNode parse(JsonParser parser) throws IOException, UnreadableLineException {
        try {
            JsonNode node = READER.readTree(parser);
            if (!(node instanceof ObjectNode object)) {
                throw bad(parser, "line is not a JSON object; write {…}");
            }
            if (parser.nextToken() != null) {
                throw bad(parser, "line goes on after its object; write one record a line");
            }
            return object;
        } catch (StreamConstraintsException e) {
            throw bad(parser, "line is nested too deep, or a name or number in it is too long");
        } catch (NumberFormatException e) {
            throw bad(parser, "the exponent of a number is too large; write the number out");
        } catch (MismatchedInputException e) {
            throw bad(parser, "a property stands twice in one object; keep one");
        } catch (JsonProcessingException e) {
            throw bad(parser, "line is not JSON; check quotes, commas and brackets");
        }
    }

    private static CharBuffer decode(byte[] line) throws UnreadableLineException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
        } catch (CharacterCodingException e) {
            throw new UnreadableLineException(
                    ReasonCode.BAD_ENCODING, "line is not UTF-8; save the file in that encoding");
        }
    }

    private static UnreadableLineException bad(JsonParser parser, String what) {
        long column = parser.currentLocation().getCharOffset() + 1;
        return new UnreadableLineException(ReasonCode.BAD_JSON, what + " (near column " + column + ")");
    }
}
