package org.musubi.standalone.clients;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** The shortlists as somebody builds them who knows the dashboard's answers only. */
final class Mirror {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DATA = "data: ";

    private final Map<String, Map<String, Integer>> shortlists = new TreeMap<>();
    private String cursor = "";

    /** Scores by candidate and vacancy, of shortlists that are not empty. */
    synchronized Map<String, Map<String, Integer>> shortlists() {
        var filled = new TreeMap<>(shortlists);
        filled.values().removeIf(Map::isEmpty);
        return filled;
    }

    String cursor() {
        return cursor;
    }

    /** Begins with a snapshot. */
    void takeSnapshot(String answer) throws JsonProcessingException {
        JsonNode snapshot = JSON.readTree(answer);
        if (!snapshot.path("next").isNull()) {
            throw new IllegalStateException("The samples fit into one answer");
        }
        shortlists.clear();
        for (JsonNode list : snapshot.path("shortlists")) {
            var scores = new TreeMap<String, Integer>();
            list.path("entries").forEach(entry -> scores.put(text(entry, "candidateId"), score(entry)));
            shortlists.put(text(list, "vacancyId"), scores);
        }
        cursor = text(snapshot, "cursor");
    }

    /** Goes on with what has changed. */
    void takeChanges(String answer) throws JsonProcessingException {
        JsonNode changes = JSON.readTree(answer);
        changes.path("events").forEach(this::take);
        changes.path("removedVacancies").forEach(removed -> shortlists.remove(removed.textValue()));
        cursor = text(changes, "next");
    }

    /** Goes on with a line of the stream. */
    synchronized void takeLine(String line) {
        if (line.startsWith(DATA)) {
            try {
                take(JSON.readTree(line.substring(DATA.length())));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void take(JsonNode event) {
        String vacancyId = text(event, "vacancyId");
        if (!event.has("type")) {
            shortlists.remove(vacancyId);
        } else if (text(event, "type").equals("WITHDRAWN")) {
            shortlists.computeIfAbsent(vacancyId, id -> new TreeMap<>()).remove(text(event, "candidateId"));
        } else {
            shortlists.computeIfAbsent(vacancyId, id -> new TreeMap<>()).put(text(event, "candidateId"), score(event));
        }
    }

    private static int score(JsonNode pair) {
        return pair.path("score").intValue();
    }

    private static String text(JsonNode object, String property) {
        return object.path(property).textValue();
    }
}
