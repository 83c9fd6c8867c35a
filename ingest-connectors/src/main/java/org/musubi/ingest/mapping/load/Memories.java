package org.musubi.ingest.mapping.load;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.musubi.ingest.mapping.rule.CellReading;
import org.musubi.ingest.mapping.rule.Memory;
import org.musubi.ingest.mapping.rule.ValueRule;

/** The memories of one mapping: rules that read alike, such as all fees, remember together. */
final class Memories {
    private final Map<Alike, Memory> memories = new HashMap<>();

    private record Alike(CellReading reading, ValueRule.Shape shape, Optional<String> header) {}

    /**
     * The memory of a rule.
     *
     * @param column whose cells it reads
     */
    Memory of(CellReading reading, ValueRule.Shape shape, String column) {
        Optional<String> header =
                Optional.of(column).filter(name -> reading.reader().readsHeader());
        return memories.computeIfAbsent(new Alike(reading, shape, header), alike -> new Memory());
    }
}
