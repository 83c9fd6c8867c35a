package org.musubi.standalone.installation;

import java.util.Map;

/** How an installation divides its time between being quick and being quiet. */
public enum Pace {
    /** The files are there and nobody changes them: take them at once, and end soon. */
    ONCE("100", "0", "1000"),
    /** Files come and change while others write them: a file is taken when it has been still for a moment. */
    STANDING("1000", "1000", "5000");

    private final String poll;
    private final String settle;
    private final String metadata;

    Pace(String poll, String settle, String metadata) {
        this.poll = poll;
        this.settle = settle;
        this.metadata = metadata;
    }

    Map<String, String> toConnector() {
        return Map.of("poll.interval.ms", poll, "settle.ms", settle);
    }

    /** A country that is new is noticed within this time. */
    Map<String, String> toMatcher() {
        return Map.of("metadata.max.age.ms", metadata);
    }
}
