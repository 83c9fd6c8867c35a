package org.musubi.matcher.topology;

/** Names of stores and internal topics. State is found again by them: to rename one is to lose it. */
final class Names {
    /** Candidates of the shard, by id, in the bytes in which they came. */
    static final String CANDIDATES = "candidates";

    /** Everything that the desk has sent, by {@link DeskKey}, in the bytes in which it came. */
    static final String DESK_RECORDS = "desk-records";

    /** What the shard last said of each vacancy, as it was sent. */
    static final String LAST_ANSWERS = "last-answers";

    /** The latest answer of each shard and what was last published, by vacancy. */
    static final String LEDGERS = "ledgers";

    /** What each shard has sent to the statistics, by heading. */
    static final String SHARD_ROWS = "shard-rows";

    /** Nothing: see {@link Identity}. */
    static final String IDENTITY = "identity";

    /** What each partition of the merge has sent to the statistics, by heading. */
    static final String MERGE_ROWS = "merge-rows";

    /** What all of them have sent to the statistics, by source and heading. */
    static final String STATISTICS_ROWS = "statistics-rows";

    /** The statistics as last published, by cell. */
    static final String PUBLISHED_STATISTICS = "published-statistics";

    /** From the desk to every shard. */
    static final String DESK_TO_SHARDS = "desk-to-shards";

    /** From the shards to the merge, by vacancy. */
    static final String SHARDS_TO_MERGE = "shards-to-merge";

    /** From the shards to the statistics. */
    static final String SHARDS_TO_STATISTICS = "shards-to-statistics";

    /** From the merge to the statistics. */
    static final String MERGE_TO_STATISTICS = "merge-to-statistics";

    private Names() {}
}
