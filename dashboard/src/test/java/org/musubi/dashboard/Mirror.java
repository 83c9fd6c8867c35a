package org.musubi.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.musubi.schemas.avro.Shortlist;

/** The pairs that a client believes to be on shortlists: a snapshot, and every change since. */
public final class Mirror {
    private final Map<String, String> pairs = new TreeMap<>();

    /** What really is on the shortlists. */
    public static Mirror of(Iterable<Shortlist> lists) {
        var mirror = new Mirror();
        for (Shortlist list : lists) {
            list.getEntries()
                    .forEach(entry -> mirror.pairs.put(
                            list.getVacancyId() + " " + entry.getCandidateId(),
                            entry.getScore() + " " + entry.getCost().getWorkerPaid()));
        }
        return mirror;
    }

    /** Takes a page of a snapshot in. */
    public void takeSnapshot(JsonNode page) {
        for (JsonNode list : page.path("shortlists")) {
            for (JsonNode entry : list.path("entries")) {
                put(list, entry);
            }
        }
    }

    /** Takes a change in. */
    public void take(JsonNode event) {
        if (event.path("type").asText().equals("WITHDRAWN")) {
            pairs.remove(key(event, event));
        } else {
            put(event, event);
        }
    }

    public void clear() {
        pairs.clear();
    }

    public Map<String, String> pairs() {
        return pairs;
    }

    private void put(JsonNode list, JsonNode entry) {
        pairs.put(
                key(list, entry),
                entry.path("score").asText() + " "
                        + entry.path("cost").path("workerPaid").asText());
    }

    private static String key(JsonNode list, JsonNode entry) {
        return list.path("vacancyId").asText() + " " + entry.path("candidateId").asText();
    }
}
