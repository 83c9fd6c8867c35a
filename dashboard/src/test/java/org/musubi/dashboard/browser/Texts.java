package org.musubi.dashboard.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** The page's texts. */
final class Texts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Texts() {}

    /** Finds what stands on a page where a text is missing, or a value in a text: {@code overview.title} or {@code {count}}. */
    static Pattern keysAndGaps() {
        var sections = new ArrayList<String>();
        read("en").fieldNames().forEachRemaining(sections::add);
        sections.add("code");
        return Pattern.compile("\\b(" + String.join("|", sections) + ")(\\.\\w+)+|\\{\\w+\\}");
    }

    /** An English text, by where it stands. */
    static String english(String pointer) {
        return read("en").at(pointer).asText();
    }

    /** Those of a language, in sections. */
    private static JsonNode read(String language) {
        try (var file = Texts.class.getResourceAsStream("/web/i18n/" + language + ".json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
