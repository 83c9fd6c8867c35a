package org.musubi.ingest.folder;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers since when each file has been as it is, so that none is read while somebody still writes it. */
final class Settling {
    private final Duration quiet;
    private Map<String, Sighting> sightings = Map.of();
    private Instant now = Instant.MIN;

    private record Sighting(FeedFile.Version version, Instant since) {}

    /** @param quiet how long a file must stay as it is; zero: not at all */
    Settling(Duration quiet) {
        this.quiet = quiet;
    }

    void look(List<FeedFile> files, Instant at) {
        now = at;
        var seen = new HashMap<String, Sighting>();
        for (FeedFile file : files) {
            Sighting before = sightings.get(file.name());
            boolean same = before != null && before.version().equals(file.version());
            seen.put(file.name(), same ? before : new Sighting(file.version(), at));
        }
        sightings = seen;
    }

    /** Whether a file of the last look has been as it is for long enough. */
    boolean isSettled(FeedFile file) {
        return !sightings.get(file.name()).since().plus(quiet).isAfter(now);
    }
}
