package org.musubi.schemas.topics;

/** What the broker does with old records of a topic. */
public enum Cleanup {
    /** Keeps the newest record of each key. */
    COMPACT("compact"),
    /** Drops records after the retention time. */
    DELETE("delete");

    private final String policy;

    Cleanup(String policy) {
        this.policy = policy;
    }

    /** The value of Kafka's {@code cleanup.policy}. */
    public String policy() {
        return policy;
    }
}
