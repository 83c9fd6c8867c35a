package org.musubi.ingest.mapping.rule;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.musubi.ingest.value.Normal;

/** A publisher's words and the codes that they stand for. Words are compared without regard to width, capitals and blanks. */
public final class CodeTable {
    private final String name;
    private final Map<String, String> asWritten;
    private final Map<String, String> folded;

    /**
     * @param name as rules call it
     * @param codes by word; no two words that are compared as one have different codes
     */
    public CodeTable(String name, Map<String, String> codes) {
        this.name = name;
        asWritten = Map.copyOf(codes);
        folded = codes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> Normal.folded(entry.getKey()), Map.Entry::getValue, (first, second) -> first));
    }

    public String name() {
        return name;
    }

    /** All codes, by their words as written. */
    public Map<String, String> codes() {
        return asWritten;
    }

    /** The code of a word; nothing where the table does not know it. */
    public Optional<String> code(String word) {
        String code = asWritten.get(word);
        return Optional.ofNullable(code == null ? folded.get(Normal.folded(word)) : code);
    }
}
