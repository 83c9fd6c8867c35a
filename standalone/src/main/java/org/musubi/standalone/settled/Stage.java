package org.musubi.standalone.settled;

/** What is being waited for. */
public sealed interface Stage {
    /** How much is done. */
    long done();

    /** How much there is to do. */
    long all();

    /** What is going on, for people. */
    String words();

    /**
     * Files are being read.
     *
     * @param done files read to their end
     * @param all files to read
     */
    record Reading(long done, long all) implements Stage {
        @Override
        public String words() {
            return "Reading the files";
        }
    }

    /**
     * The matcher takes in records.
     *
     * @param done records taken in, about
     * @param all records to take in, about
     */
    record Matching(long done, long all) implements Stage {
        @Override
        public String words() {
            return "Matching";
        }
    }

    /**
     * The last shortlists are being written.
     *
     * @param done always 0
     * @param all always 1
     */
    record Settling(long done, long all) implements Stage {
        Settling() {
            this(0, 1);
        }

        @Override
        public String words() {
            return "Settling the last shortlists";
        }
    }
}
