package org.musubi.ingest.folder;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.musubi.ingest.feed.Counts;
import org.musubi.ingest.feed.Item;
import org.musubi.ingest.feed.Place;

/**
 * How far one file has been read. This is the source offset that Connect keeps.
 *
 * @param version the file's version when reading began
 * @param turn number of this reading; a later reading of any file has a higher one
 * @param place where reading goes on
 * @param counts the lines before that
 * @param finished whether the receipt was given
 */
record Progress(FeedFile.Version version, long turn, Place place, Counts counts, boolean finished) {
    Progress {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(counts, "counts");
    }

    /** Nothing read yet. */
    static Progress start(FeedFile.Version version, long turn) {
        return new Progress(version, turn, Place.START, Counts.NONE, false);
    }

    Progress after(Item item) {
        return new Progress(version, turn, item.after(), counts.plus(item.outcome()), false);
    }

    Progress finish() {
        return new Progress(version, turn, place, counts, true);
    }

    Map<String, Object> toOffset() {
        return Map.of(
                "size", version.size(),
                "modified", version.modified(),
                "turn", turn,
                "position", place.position(),
                "line", place.line(),
                "taken", counts.taken(),
                "withdrawn", counts.withdrawn(),
                "refused", counts.refused(),
                "finished", finished);
    }

    /** Reads an offset back; nothing where it is not one of ours, so that the file is read from its start. */
    static Optional<Progress> ofOffset(Map<String, Object> offset) {
        try {
            return Optional.of(new Progress(
                    new FeedFile.Version(number(offset, "size"), number(offset, "modified")),
                    number(offset, "turn"),
                    new Place(number(offset, "position"), number(offset, "line")),
                    new Counts(number(offset, "taken"), number(offset, "withdrawn"), number(offset, "refused")),
                    (Boolean) offset.get("finished")));
        } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static long number(Map<String, Object> offset, String name) {
        return ((Number) offset.get(name)).longValue();
    }
}
