package org.musubi.standalone.samples.publishers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Certificates of Japanese that stand for a level. */
final class Levels {
    private static final Map<String, List<String>> CERTIFICATES = Map.of(
            "NONE", List.of(""),
            "A1", List.of("N5", "A1"),
            "A2_1", List.of("A2.1"),
            "A2_2", List.of("N4", "JFT 215", "N4 (102)"),
            "B1", List.of("N3 (112)", "N2 (100)"),
            "B2", List.of("N2 (125)", "N1 (120)"),
            "C1", List.of("N1 (150)"),
            "C2", List.of("C2"));

    private Levels() {}

    /** A certificate for a level, now the one and now the other; the empty text for none. */
    static String certificate(JsonNode level, int turn) {
        List<String> certificates = CERTIFICATES.get(level.asText());
        return certificates.get(turn % certificates.size());
    }
}
