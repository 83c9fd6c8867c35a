package org.musubi.benchmarks.pipeline.passthrough;

/**
 * The topics that get what was read as it is, as the changelogs of the matcher's stores of candidates and desk records do.
 *
 * @param candidates for candidates
 * @param desk for all that goes to every shard
 */
record Copies(String candidates, String desk) {
    static Copies of(String application) {
        return new Copies(application + "-candidates-changelog", application + "-desk-records-changelog");
    }
}
