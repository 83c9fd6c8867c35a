package org.musubi.ingest.guess;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.musubi.ingest.value.Resource;
import org.musubi.schemas.topics.RecordKind;

/** The meanings that columns of one kind of record may have: the list {@code fields.csv}. */
final class Fields {
    private static final List<List<String>> LINES = Resource.lines(Fields.class, "fields.csv");
    private static final String ANY = "any";
    private static final String COST = "cost:";
    private static final String PAYER = "payer:";

    private final Map<String, Field> byName = new LinkedHashMap<>();
    private final boolean costs;

    Fields(RecordKind kind) {
        LINES.stream()
                .filter(line -> line.get(0).equals(ANY) || line.get(0).equals(kind.label()))
                .map(line -> new Field(
                        line.get(1),
                        line.get(2),
                        Optional.of(line.get(3)).filter(list -> !list.isEmpty()),
                        line.get(4)))
                .forEach(field -> byName.put(field.name(), field));
        costs = byName.containsKey("cost.amount");
    }

    /** The meaning of a name; nothing where this kind of record has none such. */
    Optional<Field> named(String name) {
        if (costs && name.startsWith(COST)) {
            return Optional.of(new Field(name, "cost", Optional.empty(), "amount of the cost " + category(name)));
        }
        if (costs && name.startsWith(PAYER)) {
            return Optional.of(new Field(name, "payer", Optional.of("payer"), "who pays the cost " + category(name)));
        }
        return Optional.ofNullable(byName.get(name));
    }

    /** The meaning of who pays the cost of another meaning. */
    static String payerOf(String cost) {
        return PAYER + category(cost);
    }

    static boolean isCost(String name) {
        return name.startsWith(COST);
    }

    static String category(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
