package org.musubi.ingest.guess;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.musubi.ingest.value.Normal;
import org.musubi.ingest.value.Resource;

/** Words that publishers use for codes: the list {@code code-words.csv}. */
final class CodeWords {
    private static final List<List<String>> LINES = Resource.lines(CodeWords.class, "code-words.csv");

    private record Entry(String language, String code, String word) {}

    private final List<Entry> entries;
    private final Map<String, Entry> byWord = new HashMap<>();

    /** @param list its name, such as {@code region} */
    CodeWords(String list) {
        entries = LINES.stream()
                .filter(line -> line.get(0).equals(list))
                .map(line -> new Entry(line.get(1), line.get(2), line.get(3)))
                .toList();
        entries.forEach(entry -> byWord.putIfAbsent(Normal.folded(entry.word()), entry));
    }

    /** Whether something is a code of the list, and not only a word for one. */
    boolean holds(String code) {
        return entries.stream().anyMatch(entry -> entry.code().equals(code));
    }

    Optional<String> code(String word) {
        return Optional.ofNullable(byWord.get(Normal.folded(word))).map(Entry::code);
    }

    /**
     * The given words that are known, with all others of their languages: the next file may hold them.
     *
     * @param language whose words are taken where none of the given ones is known
     */
    Map<String, String> table(List<String> seen, String language) {
        Set<String> languages = new TreeSet<>();
        var table = new LinkedHashMap<String, String>();
        var folded = new TreeSet<String>();
        for (String word : seen) {
            Entry known = byWord.get(Normal.folded(word));
            if (known != null && folded.add(Normal.folded(word))) {
                table.put(word, known.code());
                languages.add(known.language());
            }
        }
        if (languages.isEmpty()) {
            languages.add(language);
        }
        entries.stream()
                .filter(entry -> languages.contains(entry.language()) && folded.add(Normal.folded(entry.word())))
                .forEach(entry -> table.put(entry.word(), entry.code()));
        return table;
    }
}
