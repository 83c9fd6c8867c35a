package org.musubi.benchmarks;

/** Where a measure says what it is doing, for a person who waits. Safe for use by several threads. */
@FunctionalInterface
public interface Progress {
    /** Says that nothing need be said. */
    Progress SILENT = text -> {};

    /** One short line, such as {@code "loaded 400,000 of 1,200,000 candidates"}. */
    void say(String text);
}
