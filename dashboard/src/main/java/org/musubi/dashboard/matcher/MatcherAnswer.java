package org.musubi.dashboard.matcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What one matcher said.
 *
 * @param status HTTP status; 0: it could not be reached, or did not answer in time
 * @param body what it sent; missing if that was no JSON
 */
record MatcherAnswer(int status, JsonNode body) {
    static final MatcherAnswer NONE = new MatcherAnswer(0, MissingNode.getInstance());

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;

    boolean isGood() {
        return status == OK && body.isObject();
    }

    /** Whether it has all its state, and says that there is no such thing. */
    boolean isUnknown() {
        return status == NOT_FOUND || status == BAD_REQUEST; // nothing has an id that cannot be one
    }

    /** Whether it says that nobody has such a vacancy, for each matcher has them all. */
    boolean isUnknownVacancy() {
        return isUnknown() && hasType("unknown-vacancy");
    }

    /** Whether others must be answered first. */
    boolean isBusy() {
        return hasType("busy");
    }

    private boolean hasType(String type) {
        return body.path("type").asText().endsWith(":" + type);
    }
}
