package org.musubi.ingest.guess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The code tables of a draft: known words with their codes, and few unknown ones for somebody to give codes to. */
final class TableDrafts {
    private static final int MOST_UNKNOWN = 30;
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,}(?:[_-][A-Z0-9]+|[0-9]+)*");
    private static final Map<String, Pattern> CODES = Map.of(
            "region", Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}"),
            "country", Pattern.compile("[A-Z]{3}"),
            "currency", Pattern.compile("[A-Z]{3}"),
            "japanese", Pattern.compile("NONE|A1|A2_[12]|[BC][12]"));
    private static final Set<String> CLOSED = Set.of("cost", "need", "payer", "unit");

    private final String language;
    private final Map<String, Set<String>> words = new LinkedHashMap<>();
    private final List<String> left = new ArrayList<>();

    /** @param language of the publisher, whose usual words stand in where none was seen */
    TableDrafts(String language) {
        this.language = language;
    }

    /** Whether words are canonical codes of a list already, so that no table is needed. */
    static boolean areCodes(String list, Collection<String> words) {
        return !words.isEmpty() && words.stream().allMatch(word -> isCode(list, word));
    }

    /** Whether a word may be a canonical code of a list. */
    static boolean isCode(String list, String word) {
        return CLOSED.contains(list)
                ? new CodeWords(list).holds(word)
                : CODES.getOrDefault(list, CODE).matcher(word).matches();
    }

    /** Says that a rule looks words up in the table of a list. */
    void use(String list, Collection<String> seen) {
        words.computeIfAbsent(list, absent -> new LinkedHashSet<>()).addAll(seen);
    }

    /** The section, empty where there is no table. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        left.clear();
        words.forEach((list, seen) -> lines.addAll(table(list, seen)));
        if (!lines.isEmpty()) {
            lines.add(
                    0,
                    "# Your words and their codes (docs/feeds.md). A word that is not here is refused and reported.");
            lines.add(1, "tables:");
        }
        return lines;
    }

    /** What somebody has to fill in, once the {@linkplain #lines lines} are made. */
    List<String> left() {
        return List.copyOf(left);
    }

    private List<String> table(String list, Set<String> seen) {
        var usual = new CodeWords(list);
        Map<String, String> known = usual.table(List.copyOf(seen), language);
        List<String> unknown = seen.stream()
                .filter(word -> !known.containsKey(word) && usual.code(word).isEmpty())
                .toList();
        var lines = new ArrayList<String>();
        lines.add("  " + list + ":");
        known.forEach((word, code) -> lines.add("    " + Flow.quoted(word) + ": " + code));
        unknown.stream().filter(word -> isCode(list, word)).forEach(code -> lines.add("    " + code + ": " + code));
        List<String> open = unknown.stream().filter(word -> !isCode(list, word)).toList();
        List<String> shown = open.size() > MOST_UNKNOWN
                ? List.of()
                : open.stream().filter(Looks::codeWord).toList();
        shown.forEach(word -> lines.add("    # " + Flow.quoted(word) + ": ?"));
        if (shown.size() < open.size()) {
            lines.add("    # and other words of the column, which are not repeated here");
        }
        if (!open.isEmpty() || lines.size() == 1) {
            left.add("tables." + list + ": give " + (open.isEmpty() ? "your words" : open.size() + " words")
                    + " their codes");
        }
        return lines;
    }
}
