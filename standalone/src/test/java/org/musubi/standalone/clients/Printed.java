package org.musubi.standalone.clients;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Shortlists that are printed, a vacancy with its candidates and their scores a line: the newest of each. */
final class Printed implements Consumer<String> {
    private final Map<String, Map<String, Integer>> shortlists = new ConcurrentHashMap<>();

    @Override
    public void accept(String line) {
        String[] words = line.strip().split(" ", -1);
        var scores = new TreeMap<String, Integer>();
        Arrays.stream(words)
                .skip(1)
                .map(pair -> pair.split("=", -1))
                .forEach(pair -> scores.put(pair[0], Integer.valueOf(pair[1])));
        shortlists.put(words[0], scores);
    }

    /** Scores by candidate and vacancy, of shortlists that are not empty. */
    Map<String, Map<String, Integer>> shortlists() {
        var filled = new TreeMap<>(shortlists);
        filled.values().removeIf(Map::isEmpty);
        return filled;
    }
}
