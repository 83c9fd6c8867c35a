package org.musubi.standalone.registry;

/** How a new version of a subject must fit the older ones. */
enum Level {
    NONE(false, false, false),
    BACKWARD(true, false, false),
    BACKWARD_TRANSITIVE(true, false, true),
    FORWARD(false, true, false),
    FORWARD_TRANSITIVE(false, true, true),
    FULL(true, true, false),
    FULL_TRANSITIVE(true, true, true);

    private final boolean readsOlder;
    private final boolean readByOlder;
    private final boolean transitive;

    Level(boolean readsOlder, boolean readByOlder, boolean transitive) {
        this.readsOlder = readsOlder;
        this.readByOlder = readByOlder;
        this.transitive = transitive;
    }

    /** Whether the new version must read what the older ones wrote. */
    boolean readsOlder() {
        return readsOlder;
    }

    /** Whether the older versions must read what the new one writes. */
    boolean readByOlder() {
        return readByOlder;
    }

    /** Whether every older version counts, and not only the newest of them. */
    boolean transitive() {
        return transitive;
    }
}
