package org.musubi.standalone.settled;

/** What is being waited for. */
public sealed interface Stage {
    /**
     * Files are being read.
     *
     * @param done files read to their end
     * @param all files to read
     */
    record Reading(int done, int all) implements Stage {}

    /**
     * The matcher takes in records.
     *
     * @param done records taken in, about
     * @param all records to take in, about
     */
    record Matching(long done, long all) implements Stage {}

    /** The last shortlists are being written. */
    record Settling() implements Stage {}
}
