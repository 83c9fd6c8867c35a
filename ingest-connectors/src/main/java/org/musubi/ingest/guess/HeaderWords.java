package org.musubi.ingest.guess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.musubi.ingest.mapping.column.Headers;
import org.musubi.ingest.value.Resource;
import org.musubi.schemas.topics.RecordKind;

/** What headers mean: the list {@code header-words.csv}. */
final class HeaderWords {
    private static final List<List<String>> LINES = Resource.lines(HeaderWords.class, "header-words.csv");
    private static final Pattern NUMBERED = Pattern.compile("(.*?\\D) ?([1-9][0-9]?)", Pattern.DOTALL);
    private static final String PAYER = "cost.payer";
    /** Shorter words stand in too many others. */
    private static final int SHORTEST_LATIN = 4;

    private static final int SHORTEST = 2;

    /** A word of the list. */
    private record Word(String text, Field field) {}

    private final Fields fields;
    private final Map<String, Field> exact = new HashMap<>();
    private final List<Word> words = new ArrayList<>();

    HeaderWords(RecordKind kind) {
        fields = new Fields(kind);
        for (List<String> line : LINES) {
            fields.named(line.get(0)).ifPresent(field -> {
                for (String word : line.get(1).split("\\|", -1)) {
                    String text = Headers.meaning(word);
                    exact.putIfAbsent(text, field);
                    words.add(new Word(text, field));
                }
            });
        }
        // the longest says most; in doubt a column is personal
        words.sort(Comparator.comparingInt((Word word) -> -word.text().length())
                .thenComparing(word -> !word.field().isPersonal()));
    }

    /** The meanings of this kind of record. */
    Fields fields() {
        return fields;
    }

    /** What a header, or a path into JSON, means; nothing where no word of the list is in it. */
    Optional<Meaning> meaning(String header) {
        String whole = Headers.meaning(header.replace('.', ' '));
        Matcher numbered = NUMBERED.matcher(whole);
        if (exact.containsKey(whole) || !numbered.matches()) {
            return meaning(whole, 1);
        }
        return meaning(numbered.group(1).strip(), Integer.parseInt(numbered.group(2)));
    }

    private Optional<Meaning> meaning(String text, int entry) {
        if (exact.containsKey(text)) {
            return Optional.of(new Meaning(exact.get(text), entry, true));
        }
        List<Word> inside =
                words.stream().filter(word -> holds(text, word.text())).toList();
        boolean payer = inside.stream().anyMatch(word -> word.field().name().equals(PAYER));
        Optional<Field> cost = inside.stream()
                .map(Word::field)
                .filter(field -> Fields.isCost(field.name()))
                .findFirst();
        if (payer && cost.isPresent()) {
            return fields.named(Fields.payerOf(cost.get().name())).map(field -> new Meaning(field, entry, true));
        }
        return inside.stream().findFirst().map(word -> new Meaning(word.field(), entry, false));
    }

    private static boolean holds(String text, String word) {
        boolean latin = isLatin(word.codePointAt(0));
        if (word.length() < (latin ? SHORTEST_LATIN : SHORTEST)) {
            return false;
        }
        int at = text.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            boolean whole = (at == 0 || !isLatin(text.codePointBefore(at)))
                    && (end == text.length() || !isLatin(text.codePointAt(end)));
            if (!latin || whole) {
                return true;
            }
            at = text.indexOf(word, at + 1);
        }
        return false;
    }

    private static boolean isLatin(int letter) {
        return Character.isLetter(letter) && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }
}
