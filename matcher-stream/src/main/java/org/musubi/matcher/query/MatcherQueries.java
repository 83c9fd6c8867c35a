package org.musubi.matcher.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.musubi.matcher.explain.Explanation;
import org.musubi.matcher.explain.ExplanationJson;
import org.musubi.matcher.reach.Reach;
import org.musubi.matcher.reach.ReachCount;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Judge;
import org.musubi.matcher.rules.Reference;
import org.musubi.matcher.rules.Vacancy;

/**
 * Answers questions to a running matcher, each with one JSON object, on the date on which it evaluates. For any thread. Every
 * method throws a {@link Problem} when there is no answer.
 */
public final class MatcherQueries {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Fewer than {@link QueryServer} has threads, so that light questions are always answered. */
    private static final int MOST_WITH_HEAVY_QUESTIONS = 12;

    private final Supplier<Holdings> holdings;
    private final Supplier<LocalDate> today;
    private final PolicyCache policy = new PolicyCache(System::nanoTime);
    private final OneAtATime heavyWork;

    /**
     * Answers from what a matcher holds.
     *
     * @param holdings asked for each question
     * @param today the matcher's date
     */
    public MatcherQueries(Supplier<Holdings> holdings, Supplier<LocalDate> today) {
        this(holdings, today, PATIENCE);
    }

    MatcherQueries(Supplier<Holdings> holdings, Supplier<LocalDate> today, Duration patience) {
        this.holdings = holdings;
        this.today = today;
        this.heavyWork = new OneAtATime(MOST_WITH_HEAVY_QUESTIONS, patience);
    }

    /** What a vacancy offers and asks for, and whether it is open. */
    public ObjectNode vacancy(String vacancyId) {
        return ask(here -> {
            Vacancy vacancy = known(here, vacancyId);
            Judge judge = judge(here, vacancy);
            return VacancyJson.of(judge.terms(vacancy), judge.asOf());
        });
    }

    /** Why a candidate may be, or may not be, on a vacancy's shortlist. */
    public ObjectNode explanation(String vacancyId, String candidateId) {
        return ask(here -> {
            Vacancy vacancy = known(here, vacancyId);
            Candidate candidate = here.candidate(candidateId)
                    .orElseThrow(
                            () -> here.shards() == here.ofShards() ? Problem.unknownCandidate() : Problem.notHere());
            Judge judge = judge(here, vacancy);
            return ExplanationJson.of(new Explanation(judge.asOf(), judge.verdict(candidate, vacancy)));
        });
    }

    /** Whom a vacancy reaches, and whom it would reach if its employer changed one thing. */
    public ObjectNode reach(String vacancyId) {
        return heavyWork.run(() -> ask(here -> {
            Vacancy vacancy = known(here, vacancyId);
            Judge judge = judge(here, vacancy);
            try (Stream<Candidate> candidates = here.candidates()) {
                Reach reach = ReachCount.of(vacancy, candidates, judge);
                return ReachJson.of(reach, judge.asOf())
                        .put("shards", here.shards())
                        .put("ofShards", here.ofShards());
            }
        }));
    }

    private ObjectNode ask(Question question) {
        try {
            return question.of(holdings.get());
        } catch (InvalidStateStoreException e) { // a shard has moved away meanwhile
            throw Problem.notReady();
        }
    }

    private static Vacancy known(Holdings here, String vacancyId) {
        return here.vacancy(vacancyId).orElseThrow(Problem::unknownVacancy);
    }

    private Judge judge(Holdings here, Vacancy vacancy) {
        var reference = new Reference();
        policy.of(here).forEach(reference::put);
        here.employer(vacancy.employerId()).ifPresent(reference::put);
        return new Judge(reference, today.get());
    }

    private interface Question {
        ObjectNode of(Holdings here);
    }
}
