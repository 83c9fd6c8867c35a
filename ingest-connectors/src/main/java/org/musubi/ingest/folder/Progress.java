package org.musubi.ingest.folder;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.musubi.ingest.feed.Place;
import org.musubi.ingest.publish.Tally;

/**
 * How far one file has been read. This is the source offset that Connect keeps.
 *
 * @param version the file's version when reading began
 * @param sha256 hash of its content
 * @param turn number of this reading; a later reading of any file has a higher one
 * @param place where reading goes on
 * @param tally what became of the lines before that; nothing where none was published
 * @param stage whether the receipt was given
 */
record Progress(FeedFile.Version version, String sha256, long turn, Place place, Optional<Tally> tally, Stage stage) {
    /** How far a reading has come. */
    enum Stage {
        /** It goes on. */
        OPEN,
        /** The file was read to its end. */
        COMPLETE,
        /** The file was refused as a whole, or from some place on. */
        BROKEN
    }

    Progress {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(tally, "tally");
        Objects.requireNonNull(stage, "stage");
    }

    /** Nothing read yet. */
    static Progress start(FeedFile.Version version, String sha256, long turn) {
        return new Progress(version, sha256, turn, Place.START, Optional.empty(), Stage.OPEN);
    }

    Progress after(Place next, Tally now) {
        return new Progress(version, sha256, turn, next, Optional.of(now), stage);
    }

    Progress after(Stage end) {
        return new Progress(version, sha256, turn, place, tally, end);
    }

    /** The same content, written again. */
    Progress in(FeedFile.Version other) {
        return new Progress(other, sha256, turn, place, tally, stage);
    }

    boolean isFinished() {
        return stage != Stage.OPEN;
    }

    /** Whether the file was taken in, and everything with it that it asks for. */
    boolean isGood() {
        return stage == Stage.COMPLETE && !isHeld();
    }

    /** Whether the file is a snapshot whose withdrawals are held. */
    boolean isHeld() {
        return tally.map(now -> now.held() > 0).orElse(false);
    }

    Map<String, Object> toOffset() {
        Map<String, Object> offset = tally.orElseThrow().toOffset();
        offset.put("size", version.size());
        offset.put("modified", version.modified());
        offset.put("sha256", sha256);
        offset.put("turn", turn);
        offset.put("position", place.position());
        offset.put("line", place.line());
        offset.put("stage", stage.name());
        return offset;
    }

    /** Reads an offset back; nothing where it is not one of ours, so that the file is read from its start. */
    static Optional<Progress> ofOffset(Map<String, Object> offset) {
        try {
            return Tally.ofOffset(offset)
                    .map(tally -> new Progress(
                            new FeedFile.Version(number(offset, "size"), number(offset, "modified")),
                            (String) offset.get("sha256"),
                            number(offset, "turn"),
                            new Place(number(offset, "position"), number(offset, "line")),
                            Optional.of(tally),
                            Stage.valueOf((String) offset.get("stage"))));
        } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static long number(Map<String, Object> offset, String name) {
        return ((Number) offset.get(name)).longValue();
    }
}
