package org.musubi.ingest.folder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.musubi.schemas.topics.RecordKind;

/** Which kinds of records each task reads: every kind is read by one. */
final class TaskKinds {
    private static final String SETTING = "task.kinds";

    private TaskKinds() {}

    /** Shares kinds out over at most so many tasks. */
    static List<Set<RecordKind>> share(Collection<RecordKind> kinds, int tasks) {
        var shares = new ArrayList<Set<RecordKind>>();
        int next = 0;
        for (RecordKind kind : kinds) {
            if (shares.size() < tasks) {
                shares.add(EnumSet.of(kind));
            } else {
                shares.get(next++ % tasks).add(kind);
            }
        }
        return List.copyOf(shares);
    }

    /** The settings of a task that reads these kinds. */
    static Map<String, String> put(Map<String, String> settings, Set<RecordKind> kinds) {
        var own = new HashMap<>(settings);
        own.put(SETTING, kinds.stream().map(RecordKind::name).collect(Collectors.joining(",")));
        return own;
    }

    /** The kinds that a task reads; every kind where its settings do not say. */
    static Set<RecordKind> get(Map<String, String> settings) {
        String kinds = settings.get(SETTING);
        return kinds == null
                ? EnumSet.allOf(RecordKind.class)
                : Arrays.stream(kinds.split(",")).map(RecordKind::valueOf).collect(Collectors.toSet());
    }
}
