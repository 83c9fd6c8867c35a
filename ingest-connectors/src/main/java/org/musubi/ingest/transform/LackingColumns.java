package org.musubi.ingest.transform;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.musubi.ingest.mapping.Mapping;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;

/**
 * Which columns a mapping reads and a row lacks: a column that was renamed or left out must not be taken for an empty one. Only
 * rows with a schema tell. For one thread.
 */
final class LackingColumns {
    private final Mapping mapping;
    private Schema latest;
    private List<Reason> reasons = List.of();

    LackingColumns(Mapping mapping) {
        this.mapping = mapping;
    }

    /** What is wrong with the columns of a row; empty where nothing is. */
    List<Reason> of(Datum row) {
        if (!(row.value() instanceof Struct struct)) {
            return List.of();
        }
        if (struct.schema() != latest) {
            latest = struct.schema();
            reasons = reasons(latest);
        }
        return reasons;
    }

    private List<Reason> reasons(Schema schema) {
        Set<String> there = mapping.columnsRead().stream()
                .filter(path -> isThere(schema, path))
                .collect(Collectors.toUnmodifiableSet());
        return mapping.rules()
                .flatMap(rule -> rule.missing(there))
                .distinct()
                .map(column -> Reason.ofColumn(
                        column,
                        ReasonCode.MISSING_COLUMN,
                        "the row has no such column; correct the mapping, or let the other connector send the column"))
                .toList();
    }

    /** What is inside of anything but an object of the schema, such as JSON, nobody knows before it is there. */
    private static boolean isThere(Schema schema, String path) {
        if (schema.field(path) != null) {
            return true;
        }
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            Field outer = schema.field(path.substring(0, dot));
            if (outer != null) {
                return outer.schema().type() != Schema.Type.STRUCT || isThere(outer.schema(), path.substring(dot + 1));
            }
        }
        return false;
    }
}
