package org.musubi.benchmarks.pipeline.latency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.musubi.benchmarks.pipeline.latency.Sighting.Sight;

/** Updates whose events have not come. Written by one thread, answered by another. */
final class Outstanding {
    private final Map<String, Updates> byAbout = new ConcurrentHashMap<>();

    /**
     * Updates about the same; the answer to the last one answers those before it as well, which it has overtaken.
     *
     * @param due when each was due, in nanoseconds
     * @param answers what the answer to the last one may tell
     */
    private record Updates(List<Long> due, Set<String> answers) {
        boolean isAnsweredBy(Sight sight, long time) {
            return answers.contains(sight.tells()) && due.get(due.size() - 1) <= time;
        }
    }

    /** An update is going to be written. */
    void add(String about, Set<String> answers, long due) {
        byAbout.compute(about, (same, earlier) -> {
            List<Long> all = earlier == null ? new ArrayList<>() : new ArrayList<>(earlier.due);
            all.add(due);
            return new Updates(all, answers);
        });
    }

    /** An event was there at a time. Returns when the updates that it answers were due; none of them later than that time. */
    List<Long> answeredBy(Sight sight, long time) {
        Updates updates = byAbout.get(sight.about());
        return updates != null && updates.isAnsweredBy(sight, time) && byAbout.remove(sight.about(), updates)
                ? updates.due
                : List.of();
    }

    boolean isEmpty() {
        return byAbout.isEmpty();
    }

    /** How many updates have no answer. */
    long count() {
        return byAbout.values().stream()
                .mapToLong(updates -> updates.due.size())
                .sum();
    }
}
