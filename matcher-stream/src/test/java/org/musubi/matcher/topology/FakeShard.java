package org.musubi.matcher.topology;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.musubi.matcher.merge.JobOrder;
import org.musubi.matcher.merge.Statement;
import org.musubi.matcher.rules.Lot;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Score;
import org.musubi.matcher.wire.ShardMessage;
import org.musubi.matcher.wire.StatementWriter;

/** A shard that says of one vacancy what a test wants it to. */
final class FakeShard {
    private static final LocalDate TODAY = LocalDate.of(2027, 4, 1);
    private static final JobOrder ORDER = new JobOrder(
            "E-1", "JPN", "JP-13", "SSW1", "NURSING_CARE", 1, 3, new Money(new BigDecimal("180000"), "JPY"), List.of());
    private static final List<String> CODES = List.of("MINOR", "WAGE_TOO_LOW", "CANDIDATE_WITHDRAWN");

    private final int number;
    private final Map<String, Integer> points = new TreeMap<>();
    private final Map<String, String> reasons = new HashMap<>();
    private final Map<String, String> told = new HashMap<>();
    private List<Match> lastBest = List.of();
    private Optional<String> goneBecause = Optional.empty();

    FakeShard(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    void has(String candidateId, int score) {
        points.put(candidateId, score);
    }

    void loses(String candidateId, String reason) {
        points.remove(candidateId);
        reasons.put(candidateId, reason);
    }

    void withdrawVacancy() {
        goneBecause = Optional.of("VACANCY_WITHDRAWN");
    }

    /** One of eight candidates comes, changes or leaves; once in a while the vacancy closes, opens or is withdrawn. */
    void changeSomething(Random dice) {
        String candidateId = "VNM-" + number + "-" + dice.nextInt(8);
        if (dice.nextInt(3) == 0) {
            loses(candidateId, CODES.get(dice.nextInt(CODES.size())));
        } else {
            has(candidateId, dice.nextInt(20));
        }
        if (goneBecause.isPresent() ? dice.nextInt(3) == 0 : dice.nextInt(60) == 0) {
            goneBecause = goneBecause.isPresent()
                    ? Optional.empty()
                    : Optional.of(dice.nextBoolean() ? "CLOSED" : "VACANCY_WITHDRAWN");
        }
    }

    boolean isHomeOf(String candidateId) {
        return candidateId.startsWith("VNM-" + number + "-");
    }

    /** Why a candidate is not on the shortlist, as far as this shard has told. */
    String saysOf(String candidateId) {
        boolean isNamed =
                lastBest.stream().anyMatch(match -> match.candidateId().equals(candidateId));
        return isNamed ? "OUTRANKED" : told.getOrDefault(candidateId, "OUTRANKED");
    }

    Statement statement(String vacancyId) {
        return goneBecause.isPresent()
                ? new Statement(Optional.empty(), goneBecause, List.of())
                : new Statement(Optional.of(ORDER), Optional.empty(), best(vacancyId));
    }

    ShardMessage.Answered answer(String vacancyId) {
        Statement statement = statement(vacancyId);
        Set<String> present = statement.best().stream().map(Match::candidateId).collect(Collectors.toSet());
        var departures = new HashMap<String, String>();
        for (Match before : lastBest) {
            if (!present.contains(before.candidateId())) {
                departures.put(before.candidateId(), goneBecause.orElseGet(() -> absence(before.candidateId())));
            }
        }
        told.putAll(departures);
        lastBest = statement.best();
        return new ShardMessage.Answered(
                number, TODAY, ByteBuffer.wrap(new StatementWriter().write(statement)), departures);
    }

    private String absence(String candidateId) {
        return points.containsKey(candidateId) ? "OUTRANKED" : reasons.get(candidateId);
    }

    private List<Match> best(String vacancyId) {
        return points.entrySet().stream()
                .map(entry -> new Match(
                        entry.getKey(),
                        "VNM",
                        "A-1",
                        new Score(0, 0, entry.getValue(), 0, 0),
                        Lot.of(entry.getKey(), vacancyId),
                        BigDecimal.ONE,
                        BigDecimal.TEN,
                        "R-1"))
                .sorted()
                .limit(ORDER.size())
                .toList();
    }
}
