package org.musubi.schemas.topics;

import org.apache.avro.specific.SpecificRecord;

/** What the records say that the matcher publishes: the type of each as a CloudEvent. */
public enum EventType {
    MATCH_PROPOSED("org.musubi.match.proposed", Topics.MATCH_EVENTS),
    MATCH_UPDATED("org.musubi.match.updated", Topics.MATCH_EVENTS),
    MATCH_WITHDRAWN("org.musubi.match.withdrawn", Topics.MATCH_EVENTS),
    SHORTLIST_CHANGED("org.musubi.shortlist.changed", Topics.SHORTLISTS),
    SHORTLIST_REMOVED("org.musubi.shortlist.removed", Topics.SHORTLISTS),
    STATISTICS_CHANGED("org.musubi.statistics.changed", Topics.MATCH_STATISTICS),
    STATISTICS_REMOVED("org.musubi.statistics.removed", Topics.MATCH_STATISTICS),
    SETTLEMENT_REACHED("org.musubi.settlement.reached", Topics.SETTLEMENTS);

    private final String code;
    private final Topic<? extends SpecificRecord> topic;

    EventType(String code, Topic<? extends SpecificRecord> topic) {
        this.code = code;
        this.topic = topic;
    }

    /** The value of the attribute {@code type}. */
    public String code() {
        return code;
    }

    /** Whether such a record is a tombstone: it has no value. */
    public boolean isTombstone() {
        return this == SHORTLIST_REMOVED || this == STATISTICS_REMOVED;
    }

    /** The topic, or family of topics, of such records. */
    public Topic<? extends SpecificRecord> topic() {
        return topic;
    }
}
