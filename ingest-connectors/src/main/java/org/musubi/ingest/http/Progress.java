package org.musubi.ingest.http;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the next poll goes on. This is the source offset that Connect keeps.
 *
 * @param cursor value of the cursor
 * @param validators what makes the next request conditional
 * @param of hash of what they hold for: the address and the reading of it
 * @param problem code of the problem that was said last; empty once a poll went well
 */
record Progress(Optional<String> cursor, Validators validators, String of, Optional<String> problem) {
    static final Progress START = new Progress(Optional.empty(), Validators.NONE, "", Optional.empty());

    Progress {
        Objects.requireNonNull(cursor, "cursor");
        Objects.requireNonNull(validators, "validators");
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(problem, "problem");
    }

    /** The same place, where something is wrong. */
    Progress stuck(String code) {
        return new Progress(cursor, validators, of, Optional.of(code));
    }

    Map<String, Object> toOffset() {
        var offset = new TreeMap<String, Object>();
        cursor.ifPresent(value -> offset.put("cursor", value));
        validators.etag().ifPresent(value -> offset.put("etag", value));
        validators.lastModified().ifPresent(value -> offset.put("lastModified", value));
        problem.ifPresent(value -> offset.put("problem", value));
        offset.put("of", of);
        return offset;
    }

    /** Reads an offset back; what is not ours counts as absent. */
    static Progress ofOffset(Map<String, Object> offset) {
        return new Progress(
                text(offset, "cursor"),
                new Validators(text(offset, "etag"), text(offset, "lastModified")),
                text(offset, "of").orElse(""),
                text(offset, "problem"));
    }

    private static Optional<String> text(Map<String, Object> offset, String name) {
        return Optional.ofNullable(offset.get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }
}
