package org.musubi.matcher.merge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.musubi.matcher.rules.Lot;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Score;

/** Draws shortlists and answers from a seed: of few candidates and few facts, so that two of them have much in common. */
public final class RandomShortlists {
    /** The vacancy that all lots are drawn for. */
    public static final String VACANCY = "V-1";

    private static final LocalDate SOME_DAY = LocalDate.of(2027, 4, 1);
    private static final List<String> ORIGINS = List.of("VNM", "KHM", "MMR");

    private final Random random;

    public RandomShortlists(long seed) {
        random = new Random(seed);
    }

    /** A shortlist of up to eight of twelve candidates, or none. */
    public Optional<Shortlist> maybeShortlist() {
        return random.nextInt(6) == 0 ? Optional.empty() : Optional.of(new Shortlist(order(), best()));
    }

    /** What a shard says: mostly that a vacancy is open. */
    public Statement statement() {
        return random.nextInt(6) == 0
                ? new Statement(Optional.empty(), Optional.of("CLOSED"), List.of())
                : new Statement(Optional.of(order()), Optional.empty(), best());
    }

    /** Why up to two candidates left. */
    public Map<String, String> departures() {
        return candidates().limit(2).collect(Collectors.toMap(candidateId -> candidateId, candidateId -> "MINOR"));
    }

    /** One of two days. */
    public LocalDate day() {
        return SOME_DAY.plusDays(random.nextInt(2));
    }

    /** An order of one vacancy, as it was or with more openings. */
    public JobOrder order() {
        return new JobOrder(
                "E-1",
                "JPN",
                "JP-13",
                "SSW1",
                "NURSING_CARE",
                1 + random.nextInt(2),
                10,
                new Money(BigDecimal.valueOf(1_200_000, 2 + random.nextInt(2)), "MXN"),
                ORIGINS.subList(0, 2 * random.nextInt(2)));
    }

    /** Up to eight of twelve candidates, best first. */
    public List<Match> best() {
        return candidates().map(this::match).sorted().toList();
    }

    private Stream<String> candidates() {
        return IntStream.range(0, 12)
                .filter(number -> random.nextInt(3) > 0)
                .limit(8)
                .mapToObj(number -> ORIGINS.get(number % 3) + "-" + number);
    }

    private Match match(String candidateId) {
        return new Match(
                candidateId,
                candidateId.substring(0, 3),
                "A-" + random.nextInt(2),
                new Score(100 * random.nextInt(2), 0, 100, 200, 20 * random.nextInt(2)),
                Lot.of(candidateId, VACANCY),
                BigDecimal.valueOf(random.nextInt(3) * 10_050L, 2),
                BigDecimal.valueOf(9_000_000, 2),
                "R-1");
    }
}
