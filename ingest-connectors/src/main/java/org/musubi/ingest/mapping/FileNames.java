package org.musubi.ingest.mapping;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of the files that a mapping is for. Compared in NFC and without regard to capitals. */
public final class FileNames {
    private final List<Pattern> patterns;

    /**
     * @param globs in which {@code *} stands for any text and {@code ?} for one character; at least one
     */
    public FileNames(List<String> globs) {
        patterns = globs.stream().map(FileNames::pattern).toList();
    }

    /** Whether a file is among them. */
    public boolean contain(String fileName) {
        String name = normal(fileName);
        return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    private static Pattern pattern(String glob) {
        return Pattern.compile(
                normal(glob)
                        .codePoints()
                        .mapToObj(point -> switch (point) {
                            case '*' -> ".*";
                            case '?' -> ".";
                            default -> Pattern.quote(Character.toString(point));
                        })
                        .collect(Collectors.joining()),
                Pattern.DOTALL);
    }

    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
