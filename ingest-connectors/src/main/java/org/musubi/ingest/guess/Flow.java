package org.musubi.ingest.guess;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A mapping of YAML on one line, such as {@code {column: Fee, read: money}}. */
final class Flow {
    private static final Pattern PLAIN =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{Nd}_.-]*(?: [\\p{L}\\p{M}\\p{Nd}_.-]+)*");
    private static final Pattern RESERVED = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null");

    private final Map<String, String> entries = new LinkedHashMap<>();

    /** A rule that reads a column. */
    static Flow column(String header) {
        return new Flow().text("column", header);
    }

    Flow text(String key, String text) {
        return raw(key, quoted(text));
    }

    Flow raw(String key, String yaml) {
        entries.put(key, yaml);
        return this;
    }

    @Override
    public String toString() {
        return entries.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** A text as YAML takes it anywhere. */
    static String quoted(String text) {
        if (PLAIN.matcher(text).matches() && !RESERVED.matcher(text).matches()) {
            return text;
        }
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (Character.isISOControl(point) || !Character.isDefined(point) || isUnseen(point)) {
                quoted.append(String.format(point > 0xFFFF ? "\\U%08X" : "\\u%04X", point));
            } else {
                quoted.appendCodePoint(point);
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
