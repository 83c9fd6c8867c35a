package org.musubi.dashboard.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.musubi.dashboard.events.Source;
import org.musubi.dashboard.state.DashboardState;
import org.musubi.schemas.avro.CostAssessment;
import org.musubi.schemas.avro.Employer;
import org.musubi.schemas.avro.MatchEvent;
import org.musubi.schemas.avro.MatchEventType;
import org.musubi.schemas.avro.Money;
import org.musubi.schemas.avro.ScoreParts;
import org.musubi.schemas.avro.Shortlist;
import org.musubi.schemas.wire.AvroSerdes;

class TopicReaderTest {
    private static final String SHORTLISTS = "shortlists";
    private static final String EVENTS = "match-events.vnm";
    private static final String EMPLOYERS = "employers";

    private final AvroSerdes serdes = new AvroSerdes(Map.of("schema.registry.url", "mock://topic-reader-test"));
    private final DashboardState state = new DashboardState(100, Clock.systemUTC());
    private final FakeCluster cluster = new FakeCluster();
    private final TopicReader reader = new TopicReader(cluster.consumer, cluster, serdes, state, 100);

    @BeforeEach
    void createTopics() {
        cluster.create(SHORTLISTS, 1);
        cluster.create(EVENTS, 0);
        cluster.create(EMPLOYERS, 2);
        cluster.create("candidates.vnm", 5);
        cluster.create("somebody-elses", 5);
    }

    @Test
    void readsOnlyWhatIsShown() throws InterruptedException {
        reader.advance();

        assertThat(cluster.consumer.assignment())
                .extracting(partition -> partition.topic())
                .containsExactlyInAnyOrder(SHORTLISTS, EVENTS, EMPLOYERS);
    }

    @Test
    void isReadyWhenAllThatWasThereHasBeenRead() throws InterruptedException {
        reader.advance();
        cluster.deliver(SHORTLISTS, 0, "V-1", bytes(SHORTLISTS, shortlist("V-1")));
        cluster.deliver(EMPLOYERS, 0, "E-1", bytes(EMPLOYERS, employer("E-1")));
        advance(3);
        assertThat(state.isReady()).isFalse();

        cluster.deliver(EMPLOYERS, 1, "E-2", bytes(EMPLOYERS, employer("E-2")));
        advanceUntilReady();

        assertThat(state.employers().all()).hasSize(2);
        assertThat(state.shortlists().of("V-1")).isPresent();
    }

    @Test
    void passesOverARecordThatCannotBeReadAndCountsIt() throws InterruptedException {
        reader.advance();
        cluster.deliver(EMPLOYERS, 0, "E-1", new byte[] {9, 9, 9});
        cluster.deliver(EMPLOYERS, 1, "E-2", bytes(EMPLOYERS, employer("E-2")));
        cluster.deliver(SHORTLISTS, 0, "V-1", bytes(EMPLOYERS, employer("E-3")));
        advanceUntilReady();

        assertThat(state.unreadable()).isEqualTo(2);
        assertThat(state.employers().all()).hasSize(1);
    }

    @Test
    void settlesACursorOnlyWhenTheShortlistsHaveCaughtUp() throws InterruptedException {
        readAll();
        cluster.write(SHORTLISTS, 2);
        cluster.deliver(EVENTS, 0, "V-1", bytes(EVENTS, event("V-1")));
        advance(10);
        var events = new Source(EVENTS.hashCode(), 0);
        assertThat(state.position().next(events)).isEqualTo(1);
        assertThat(state.snapshotCursor().next(events)).isZero();

        cluster.deliver(SHORTLISTS, 1, "V-1", bytes(SHORTLISTS, shortlist("V-1")));
        advance(10);

        assertThat(state.snapshotCursor().next(events)).isEqualTo(1);
    }

    @Test
    void dropsWhatATombstoneTakesAway() throws InterruptedException {
        readAll();

        cluster.deliver(SHORTLISTS, 1, "V-1", null);
        advance(1);

        assertThat(state.shortlists().all()).isEmpty();
    }

    @Test
    void findsTopicsThatJoin() throws InterruptedException {
        readAll();

        cluster.create("match-events.khm", 0);
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (cluster.consumer.assignment().size() < 4 && System.nanoTime() < deadline) {
            reader.advance();
        }

        assertThat(state.events().after(state.snapshotCursor())).isPresent();
        assertThat(cluster.consumer.assignment()).hasSize(4);
    }

    @Test
    void beginsSoFarFromTheEndThatTheNewestEventsFit() throws InterruptedException {
        cluster.create("match-events.mmr", 300);
        cluster.create("match-events.npl", 100);

        reader.advance();

        var next = new TreeMap<>(state.position().next());
        assertThat(next.get(new Source("match-events.mmr".hashCode(), 0))).isEqualTo(225);
        assertThat(next.get(new Source("match-events.npl".hashCode(), 0))).isEqualTo(75);
        assertThat(state.events().isWhole()).isFalse();
    }

    private void readAll() throws InterruptedException {
        reader.advance();
        cluster.deliver(SHORTLISTS, 0, "V-1", bytes(SHORTLISTS, shortlist("V-1")));
        cluster.deliver(EMPLOYERS, 0, "E-1", bytes(EMPLOYERS, employer("E-1")));
        cluster.deliver(EMPLOYERS, 1, "E-2", bytes(EMPLOYERS, employer("E-2")));
        advanceUntilReady();
    }

    private void advanceUntilReady() throws InterruptedException {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!state.isReady()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            reader.advance();
        }
    }

    /** Long enough for something to have been asked and answered so many times. */
    private void advance(int times) throws InterruptedException {
        long end = System.nanoTime() + times * 50_000_000L;
        while (System.nanoTime() < end) {
            reader.advance();
        }
    }

    private byte[] bytes(String topic, SpecificRecord value) {
        return serdes.serializer().serialize(topic, value);
    }

    private static Employer employer(String id) {
        return new Employer(id, "JPN", "Long River Industries (sample)", List.of());
    }

    private static Shortlist shortlist(String vacancyId) {
        return new Shortlist(
                vacancyId,
                "E-1",
                "JPN",
                "JP-01",
                "SSW1",
                "WOOD",
                1,
                10,
                new Money("180000", "JPY"),
                LocalDate.EPOCH,
                List.of());
    }

    private static MatchEvent event(String vacancyId) {
        return new MatchEvent(
                MatchEventType.PROPOSED,
                vacancyId,
                "VNM-1",
                "VNM",
                "A-1",
                "E-1",
                "JPN",
                "JP-01",
                "SSW1",
                "WOOD",
                100,
                new ScoreParts(100, 0, 0, 0, 0),
                new CostAssessment("0", "1", "JPY", "R-1"),
                null,
                LocalDate.EPOCH);
    }
}
