package org.musubi.ingest.canonical;

import java.util.Optional;

/** A place in a line, and where refusals of what stands there go. Its path is only written out for a refusal. */
final class Spot {
    private static final int LONGEST_PATH = 60;
    private static final int NO_INDEX = -1;

    private final Optional<Spot> parent;
    private final String name;
    private final int index;
    private final Refusals refusals;

    private Spot(Optional<Spot> parent, String name, int index, Refusals refusals) {
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.refusals = refusals;
    }

    static Spot root(Refusals refusals) {
        return new Spot(Optional.empty(), "", NO_INDEX, refusals);
    }

    /** The place of a property of the object that stands here. */
    Spot property(String property) {
        return new Spot(Optional.of(this), property, NO_INDEX, refusals);
    }

    /** The place of an item of the array that stands here. */
    Spot item(int position) {
        return new Spot(Optional.of(this), "", position, refusals);
    }

    Refusals refusals() {
        return refusals;
    }

    /** Refuses what stands here; gives nothing, as the value that could not be read. */
    <T> Optional<T> refuse(ReasonCode code, String message) {
        refusals.add(new Reason(Optional.of(shortPath()), code, message));
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
        String before = parent.map(Spot::path).orElse("");
        if (index != NO_INDEX) {
            return before + "[" + index + "]";
        }
        return before.isEmpty() ? name : before + "." + name;
    }
}
