package org.musubi.matcher.topology;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.world.Oracle;
import org.musubi.matcher.world.Step;
import org.musubi.matcher.world.World;
import org.musubi.schemas.avro.DeadLetter;
import org.musubi.schemas.avro.MatchEvent;
import org.musubi.schemas.avro.MatchEventType;
import org.musubi.schemas.avro.Shortlist;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.topics.Topics;

class MatcherTopologyTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 21);
    private static final int KEYS = 60;

    private final MatcherDriver matcher = new MatcherDriver(DATE);
    private final Oracle oracle = new Oracle();

    @AfterEach
    void close() {
        matcher.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shortlistsEqualTheNaiveSearchAfterEveryBatch(long seed) {
        var world = new World(seed, DATE, KEYS);
        world.history(300).forEach(this::take);

        for (int batch = 0; batch < 30; batch++) {
            for (int i = 0; i < 8; i++) {
                take(world.next());
            }
            LocalDate date = batch < 15 ? DATE : DATE.plusDays(8);
            matcher.moveTo(date);
            matcher.settle();

            assertThat(shown(matcher.shortlists())).isEqualTo(expected(date));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void theEventLogReplaysToTheShortlists(long seed) {
        var world = new World(seed, DATE, KEYS);
        Map<String, Map<String, MatchEvent>> replayed = new TreeMap<>();
        int count = 0;
        world.history(300).forEach(this::take);

        for (int batch = 0; batch < 20; batch++) {
            for (int i = 0; i < 10; i++) {
                take(world.next());
            }
            matcher.settle();
            List<MatchEvent> events = matcher.events();
            events.forEach(event -> replay(replayed, event));
            count += events.size();
        }

        Map<String, Map<String, Integer>> scores = new TreeMap<>();
        replayed.forEach((vacancyId, pairs) -> scores.put(
                vacancyId, pairs.values().stream().collect(toMap(MatchEvent::getCandidateId, MatchEvent::getScore))));
        Map<String, Map<String, Integer>> shown = new TreeMap<>();
        matcher.shortlists().forEach((vacancyId, shortlist) -> {
            if (!shortlist.getEntries().isEmpty()) {
                shown.put(
                        vacancyId,
                        shortlist.getEntries().stream()
                                .collect(toMap(entry -> entry.getCandidateId(), entry -> entry.getScore())));
            }
        });
        assertThat(scores).isEqualTo(shown);
        assertThat(count).isGreaterThan(30);
    }

    @Test
    void neitherOrderNorRepetitionMatters() {
        List<Step> history = new World(21, DATE, KEYS).history(700);

        history.forEach(oracle::take);
        World.shuffled(history, 5).forEach(matcher::take);
        matcher.settle();

        assertThat(shown(matcher.shortlists())).isEqualTo(expected(DATE)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void statisticsEqualAPlainCountInWhateverOrder(long seed) {
        var world = new World(seed, DATE, KEYS);
        List<Step> history = world.history(500);
        history.forEach(oracle::take);
        World.shuffled(history, seed).forEach(matcher::take);

        for (int batch = 0; batch < 12; batch++) {
            for (int i = 0; i < 20; i++) {
                take(world.next());
            }
            LocalDate date = DATE.plusDays(batch < 6 ? 0 : 8);
            matcher.moveTo(date);
            matcher.settle();
            matcher.settleStatistics();

            assertThat(matcher.statistics())
                    .isEqualTo(ShownStatistics.of(oracle, date))
                    .isNotEmpty();
        }
    }

    @Test
    void statisticsAreRightSoonAfterASettlement() {
        new World(34, DATE, KEYS).history(500).forEach(this::take);

        matcher.requestSettlement("r1");
        assertThat(matcher.settlements()).isNotEmpty();
        matcher.letAnIntervalPass();

        assertThat(matcher.statistics())
                .isEqualTo(ShownStatistics.of(oracle, DATE))
                .isNotEmpty();
    }

    @Test
    void aRecordTakenAgainIsNoEvent() {
        List<Step> history = new World(22, DATE, KEYS).history(700);
        history.forEach(matcher::take);
        matcher.settle();
        assertThat(matcher.events()).isNotEmpty();

        World.shuffled(history, 6).forEach(matcher::take);
        matcher.settle();

        assertThat(matcher.events()).isEmpty();
    }

    @Test
    void whichFeedARecordCameFromIsNotPublished() {
        new World(22, DATE, KEYS).history(700).forEach(matcher::take);
        matcher.put(Topics.VACANCIES.name(), "V1", new byte[0]);
        matcher.settle();
        matcher.requestSettlement("R1");

        assertThat(matcher.shortlists()).isNotEmpty();
        assertThat(matcher.events()).isNotEmpty();
        assertThat(matcher.deadLetters()).isNotEmpty();
        assertThat(matcher.settlements()).isNotEmpty();
        assertThat(matcher.headers()).isNotEmpty().doesNotContain("musubi-feed");
    }

    @Test
    void aWithdrawnVacancyIsATombstoneAndItsPairsAreWithdrawn() {
        new World(23, DATE, KEYS).history(700).forEach(matcher::take);
        matcher.settle();
        matcher.events();
        Shortlist shortlist = matcher.shortlists().values().stream()
                .max(Comparator.comparing(list -> list.getEntries().size()))
                .orElseThrow();

        matcher.put(Topics.VACANCIES.name(), shortlist.getVacancyId(), null);
        matcher.settle();

        assertThat(matcher.shortlists()).doesNotContainKey(shortlist.getVacancyId());
        assertThat(matcher.events())
                .hasSameSizeAs(shortlist.getEntries())
                .allSatisfy(event -> assertThat(event.getReason()).isEqualTo("VACANCY_WITHDRAWN"));
    }

    @Test
    void aSettlementIsAnsweredBehindEverythingThatCameBefore() {
        List<Step> history = new World(24, DATE, KEYS).history(500);
        history.forEach(this::take);

        matcher.requestSettlement("r1");

        assertThat(matcher.settlements()).singleElement().satisfies(settled -> {
            assertThat(settled.getRequestId()).isEqualTo("r1");
            assertThat(settled.getAsOf()).isEqualTo(DATE);
        });
        assertThat(shown(matcher.shortlists())).isEqualTo(expected(DATE)).isNotEmpty();
    }

    @Test
    void whatCannotBeReadBecomesADeadLetterAndChangesNothing() {
        List<Step> history = new World(25, DATE, KEYS).history(500);
        history.forEach(this::take);
        Step candidate = history.stream()
                .filter(step ->
                        step.kind() == RecordKind.CANDIDATE && step.record().isPresent())
                .findFirst()
                .orElseThrow();
        byte[] good = matcher.bytes(candidate.topic(), candidate.record().orElseThrow());

        matcher.put(candidate.topic(), candidate.key(), "passport C1234567".getBytes(StandardCharsets.UTF_8));
        matcher.put(candidate.topic(), candidate.key() + "-other", good);
        matcher.put(candidate.topic(), null, good);
        matcher.put(Topics.VACANCIES.name(), "V1", new byte[] {0, 0, 0, 99, 99, 1});
        matcher.put(Topics.VACANCIES.name(), "V1", new byte[0]);
        matcher.settle();

        List<DeadLetter> letters = matcher.deadLetters();
        assertThat(letters)
                .hasSize(5)
                .allSatisfy(letter -> assertThat(letter.toString()).doesNotContain("C1234567"));
        assertThat(letters)
                .filteredOn(letter -> letter.getTopic().equals(candidate.topic()))
                .hasSize(3);
        assertThat(shown(matcher.shortlists())).isEqualTo(expected(DATE));
    }

    @Test
    void theTopologyDoesNotChangeByAccident() throws IOException {
        String golden;
        try (var resource = MatcherTopologyTest.class.getResourceAsStream("/expected-topology.txt")) {
            golden = resource == null ? "" : new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }

        String description =
                MatcherDriver.topology(() -> DATE, () -> 0).describe().toString();

        assertThat(description)
                .as("A changed name loses state, a changed shape needs all state rebuilt. If the change is meant, "
                        + "say so in CHANGELOG.md and put the new description into expected-topology.txt.")
                .isEqualToNormalizingNewlines(golden);
    }

    private void take(Step step) {
        oracle.take(step);
        matcher.take(step);
    }

    private static void replay(Map<String, Map<String, MatchEvent>> replayed, MatchEvent event) {
        Map<String, MatchEvent> pairs = replayed.computeIfAbsent(event.getVacancyId(), id -> new HashMap<>());
        MatchEvent before = event.getType() == MatchEventType.WITHDRAWN
                ? pairs.remove(event.getCandidateId())
                : pairs.put(event.getCandidateId(), event);
        assertThat(before == null)
                .as("only a new pair is proposed, only a known one is updated or withdrawn")
                .isEqualTo(event.getType() == MatchEventType.PROPOSED);
        assertThat(event.getReason() == null).isEqualTo(event.getType() != MatchEventType.WITHDRAWN);
        if (pairs.isEmpty()) {
            replayed.remove(event.getVacancyId());
        }
    }

    private Map<String, List<String>> expected(LocalDate asOf) {
        Map<String, List<String>> lines = new TreeMap<>();
        oracle.shortlists(asOf).forEach((vacancyId, best) -> {
            var entries = new ArrayList<String>();
            for (Match match : best) {
                entries.add(line(
                        match.candidateId(),
                        match.score().total(),
                        match.workerPaid().toPlainString(),
                        match.cap().toPlainString(),
                        match.capRuleId()));
            }
            lines.put(vacancyId, entries);
        });
        return lines;
    }

    private static Map<String, List<String>> shown(Map<String, Shortlist> shortlists) {
        Map<String, List<String>> lines = new TreeMap<>();
        shortlists.forEach((vacancyId, shortlist) -> lines.put(
                vacancyId,
                shortlist.getEntries().stream()
                        .map(entry -> line(
                                entry.getCandidateId(),
                                entry.getScore(),
                                entry.getCost().getWorkerPaid(),
                                entry.getCost().getCap(),
                                entry.getCost().getCapRuleId()))
                        .toList()));
        return lines;
    }

    private static String line(String candidateId, int score, String workerPaid, String cap, String rule) {
        return String.join(" ", candidateId, Integer.toString(score), workerPaid, cap, rule);
    }
}
