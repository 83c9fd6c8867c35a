package org.musubi.ingest.mapping.column;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A header, or several of them: {@code *} stands for any text. */
public final class HeaderPattern {
    private final String text;
    private final Pattern pattern;

    public HeaderPattern(String text) {
        this.text = text;
        // the limit keeps a star at the end
        pattern = Pattern.compile(
                Arrays.stream(Headers.folded(text).split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }

    /** Whether a header is meant. */
    public boolean matches(String header) {
        return pattern.matcher(Headers.folded(header)).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
