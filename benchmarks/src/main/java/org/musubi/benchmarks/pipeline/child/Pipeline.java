package org.musubi.benchmarks.pipeline.child;

import java.nio.file.Path;
import java.util.Optional;

/** A pipeline running in this process: the matcher, or a peer of it. */
public interface Pipeline extends AutoCloseable {
    /** Whether it is up and has its state. */
    boolean isRunning();

    /** Why it stopped by itself; empty while all is well. */
    Optional<String> failure();

    /** Takes up new instructions, if it knows any. */
    default void follow(Path instructions) {
        throw new UnsupportedOperationException("follows no instructions");
    }

    @Override
    void close();
}
