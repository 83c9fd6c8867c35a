package org.musubi.standalone.registry;

import java.util.function.Consumer;

/** The lasting, ordered record of everything that was changed. It has one writer. */
interface SchemaLog extends AutoCloseable {
    /**
     * Hands over every change, the oldest first, and every later one as it comes. Returns when all that was there has
     * been handed over. To be called once, before anything is appended.
     */
    void follow(Consumer<Change> follower);

    /**
     * Appends a change, and returns when the follower has it.
     *
     * @throws Refused if that fails or takes too long
     */
    void append(Change change);

    @Override
    void close();
}
