package org.musubi.ingest.canonical;

import java.util.Optional;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;

/**
 * A place in a line, and where refusals of what stands there go. Its path is only written out for a refusal. Below one place one
 * object stands for all places in turn: it is good until the next of them is asked for.
 */
final class Spot {
    private static final int LONGEST_PATH = 60;
    private static final int NO_INDEX = -1;

    /** Null at the root. */
    private final Spot parent;

    private final Refusals refusals;
    private String name = "";
    private int index = NO_INDEX;
    /** Null until something below is asked for. */
    private Spot below;

    private Spot(Spot parent, Refusals refusals) {
        this.parent = parent;
        this.refusals = refusals;
    }

    static Spot root(Refusals refusals) {
        return new Spot(null, refusals);
    }

    /** The place of a property of the object that stands here. */
    Spot property(String property) {
        return below(property, NO_INDEX);
    }

    /** The place of an item of the array that stands here. */
    Spot item(int position) {
        return below("", position);
    }

    private Spot below(String property, int position) {
        if (below == null) {
            below = new Spot(this, refusals);
        }
        below.name = property;
        below.index = position;
        return below;
    }

    Refusals refusals() {
        return refusals;
    }

    /** Refuses what stands here; gives nothing, as the value that could not be read. */
    <T> Optional<T> refuse(ReasonCode code, String message) {
        refusals.add(Reason.ofField(shortPath(), code, message));
        return Optional.empty();
    }

    private String shortPath() {
        String path = path().replaceAll("\\p{Cntrl}|\\p{Cs}", "?");
        if (path.length() <= LONGEST_PATH) {
            return path;
        }
        int end = LONGEST_PATH - 1;
        return path.substring(0, Character.isHighSurrogate(path.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private String path() {
        String before = parent == null ? "" : parent.path();
        if (index != NO_INDEX) {
            return before + "[" + index + "]";
        }
        return before.isEmpty() ? name : before + "." + name;
    }
}
