package org.musubi.ingest.mapping.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import org.musubi.ingest.canonical.Given;
import org.musubi.ingest.canonical.Given.Single;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.table.Cell;
import org.musubi.ingest.value.Content;
import org.musubi.ingest.value.Reading;
import org.musubi.ingest.value.ValueReader;

/**
 * How one cell, or one piece of a split cell, becomes a value: its word is looked up, the code is read, and a prefix is put
 * before.
 *
 * @param table the publisher's words; nothing: the cell is read as it stands
 * @param dropsUnlisted whether a word that the table does not know is left out instead of refused
 * @param reader reads the value
 * @param prefix put before a text
 */
public record CellReading(Optional<CodeTable> table, boolean dropsUnlisted, ValueReader reader, String prefix) {
    Given read(Cell cell, String header, Scope scope, Trail trail) {
        if (table.isEmpty() || cell instanceof Cell.Faulty) {
            return value(cell, header, scope, trail);
        }
        Optional<String> code = Content.text(cell).flatMap(table.get()::code);
        if (code.isPresent()) {
            return value(new Cell.Text(code.get()), header, scope, trail);
        }
        if (dropsUnlisted) {
            return Single.NOTHING;
        }
        String message = "is not a word of the table " + table.get().name() + "; correct it, or add it to the mapping";
        trail.fault(header, ReasonCode.UNKNOWN_VALUE, message);
        return Single.NULL;
    }

    private Given value(Cell cell, String header, Scope scope, Trail trail) {
        Reading reading = reader.read(scope.cells(cell, header));
        if (reading instanceof Reading.Value value) {
            return Given.of(prefixed(value.json()));
        }
        if (reading instanceof Reading.Fault fault) {
            trail.fault(fault.column().orElse(header), fault.code(), fault.message());
            return Single.NULL;
        }
        return Single.NOTHING;
    }

    private JsonNode prefixed(JsonNode value) {
        return prefix.isEmpty() || !value.isTextual() ? value : TextNode.valueOf(prefix + value.textValue());
    }
}
