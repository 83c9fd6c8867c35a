package org.musubi.dashboard.matcher;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.musubi.dashboard.http.Problem;

/** All matchers, as one. */
public final class Matchers {
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final int MOST_QUESTIONS = 32;

    private final MatcherClient client;
    private final Semaphore questions = new Semaphore(MOST_QUESTIONS);
    private volatile CompletableFuture<Health> look = CompletableFuture.completedFuture(Health.UNKNOWN);
    private volatile Health last = Health.UNKNOWN;
    private volatile long lookedAt = System.nanoTime() - LOOK.toNanos();

    /** @param addresses of each matcher; together they have all candidates */
    public Matchers(List<URI> addresses) {
        this.client = new MatcherClient(addresses);
    }

    /** How they were when they were last looked at, a few seconds ago. */
    public Health health() {
        long now = System.nanoTime();
        if (client.count() > 0 && now - lookedAt >= LOOK.toNanos()) {
            lookedAt = now;
            last = look.getNow(last);
            look = client.ask("health").thenApply(Health::of);
        }
        return look.getNow(last);
    }

    /**
     * What a vacancy offers and asks for, and whether it is open.
     *
     * @throws Problem if there is no such vacancy, or no matcher answers
     */
    public ObjectNode vacancy(String vacancyId) {
        List<MatcherAnswer> answers = ask("vacancies", vacancyId);
        return answers.stream()
                .filter(MatcherAnswer::isGood)
                .findFirst()
                .map(answer -> (ObjectNode) answer.body())
                .orElseThrow(() -> answers.stream().anyMatch(MatcherAnswer::isUnknown) ? unknownVacancy() : away());
    }

    /**
     * Every rule on one pair.
     *
     * @throws Problem if there is no such vacancy or candidate, or not all matchers answer
     */
    public ObjectNode explanation(String vacancyId, String candidateId) {
        List<MatcherAnswer> answers = ask("vacancies", vacancyId, "explanations", candidateId);
        return answers.stream()
                .filter(MatcherAnswer::isGood)
                .findFirst()
                .map(answer -> (ObjectNode) answer.body())
                .orElseThrow(() -> unexplained(answers));
    }

    /**
     * Whom a vacancy reaches, over all candidates.
     *
     * @throws Problem if there is no such vacancy, or not all matchers answer
     */
    public ObjectNode reach(String vacancyId) {
        List<MatcherAnswer> answers = ask("vacancies", vacancyId, "reach");
        if (answers.stream().anyMatch(MatcherAnswer::isUnknownVacancy)) {
            throw unknownVacancy();
        }
        if (answers.stream().anyMatch(MatcherAnswer::isBusy)) {
            throw busy();
        }
        if (!answers.stream().allMatch(MatcherAnswer::isGood)) {
            throw away();
        }
        return ReachSum.of(answers.stream().map(MatcherAnswer::body).toList()).orElseThrow(Matchers::away);
    }

    private List<MatcherAnswer> ask(String... path) {
        if (client.count() == 0) {
            throw away();
        }
        if (!questions.tryAcquire()) {
            throw busy();
        }
        try {
            return client.ask(path).join(); // each question has its time limit
        } finally {
            questions.release();
        }
    }

    private static Problem unexplained(List<MatcherAnswer> answers) {
        if (answers.stream().anyMatch(MatcherAnswer::isUnknownVacancy)) {
            return unknownVacancy();
        }
        return answers.stream().allMatch(MatcherAnswer::isUnknown)
                ? Problem.notFound(
                        "unknown-candidate",
                        "No such candidate",
                        "No candidate of this id has been taken in, or it was withdrawn. The publisher's report says which"
                                + " lines were refused.")
                : away();
    }

    private static Problem unknownVacancy() {
        return Problem.notFound(
                "unknown-vacancy",
                "No such vacancy",
                "No vacancy of this id has been taken in, or it was withdrawn. The publisher's report says which lines were"
                        + " refused.");
    }

    private static Problem busy() {
        return Problem.unavailable(
                "busy", "Others are being answered", "The matcher answers few questions at a time; ask again.", 10);
    }

    private static Problem away() {
        return Problem.unavailable(
                "matcher-away",
                "The matcher does not answer",
                "It may be starting; ask again in a moment. Whoever runs the dashboard names all matchers to it, each of which has"
                        + " its own part of the candidates.",
                5);
    }
}
