package org.musubi.matcher.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/** Why a question has no answer, as RFC 9457 has it. Never repeats what was asked. */
@SuppressWarnings("serial") // never serialised
public final class Problem extends RuntimeException {
    private static final String TYPES = "urn:musubi:problem:";
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofSeconds(10);

    private final int status;
    private final String type;
    private final String title;
    private final Optional<Duration> retryAfter;

    private Problem(int status, String type, String title, String detail, Optional<Duration> retryAfter) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
        this.title = title;
        this.retryAfter = retryAfter;
    }

    static Problem notReady() {
        return new Problem(
                503,
                "not-ready",
                "The matcher is not ready",
                "It is starting, or its shards are moving; ask again in a moment.",
                Optional.of(SOON));
    }

    static Problem busy() {
        return new Problem(
                503,
                "busy",
                "Others are being answered",
                "A vacancy's reach takes a look at every candidate, one question at a time; ask again later.",
                Optional.of(LATER));
    }

    static Problem unknownVacancy() {
        return new Problem(
                404,
                "unknown-vacancy",
                "No such vacancy",
                "No vacancy of this id has been taken in, or it was withdrawn. The publisher's report says which lines were"
                        + " refused.",
                Optional.empty());
    }

    static Problem unknownCandidate() {
        return new Problem(
                404,
                "unknown-candidate",
                "No such candidate",
                "No candidate of this id has been taken in, or it was withdrawn. The publisher's report says which lines"
                        + " were refused.",
                Optional.empty());
    }

    static Problem notHere() {
        return new Problem(
                404,
                "not-here",
                "The candidate is not in these shards",
                "This matcher has some of the shards only; ask the others, too.",
                Optional.empty());
    }

    static Problem nothingThere() {
        return new Problem(
                404,
                "nothing-there",
                "There is nothing at this address",
                "There are /health, /vacancies/{vacancyId}, /vacancies/{vacancyId}/explanations/{candidateId} and"
                        + " /vacancies/{vacancyId}/reach.",
                Optional.empty());
    }

    static Problem longId() {
        return new Problem(
                400,
                "long-id",
                "The address holds too long an id",
                "An id has 200 characters at most.",
                Optional.empty());
    }

    static Problem onlyReading() {
        return new Problem(
                405,
                "only-reading",
                "Only GET and HEAD are answered",
                "Nothing can be changed here.",
                Optional.empty());
    }

    static Problem fault() {
        return new Problem(
                500, "fault", "An error in the matcher itself", "Its log says what went wrong.", Optional.empty());
    }

    /** The status of HTTP. */
    int status() {
        return status;
    }

    /** After how long it is worth asking again. */
    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", TYPES + type)
                .put("title", title)
                .put("status", status)
                .put("detail", getMessage());
    }
}
