package org.musubi.schemas.topics;

/** How many partitions a topic has. */
public enum Spread {
    /** As many as there are shards: one number for the whole installation, fixed when it is first set up. */
    SHARDS,
    /** One, because the topic is small or its order as a whole matters. */
    SINGLE;

    /**
     * The number of partitions in an installation with the given number of shards.
     *
     * @param shards number of shards, at least 1
     */
    public int partitions(int shards) {
        return switch (this) {
            case SHARDS -> shards;
            case SINGLE -> 1;
        };
    }
}
