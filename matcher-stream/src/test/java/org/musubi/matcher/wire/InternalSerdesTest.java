package org.musubi.matcher.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.musubi.matcher.merge.RandomShortlists;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.statistics.Cell;
import org.musubi.matcher.statistics.Costs;
import org.musubi.matcher.statistics.Row;
import org.musubi.matcher.statistics.Site;
import org.musubi.schemas.wire.SingleObjects;

/** What the matcher sends to itself and keeps comes back as it was. */
class InternalSerdesTest {
    private static final int DRAWS = 200;
    private static final LocalDate TODAY = LocalDate.of(2027, 4, 1);

    private final RandomShortlists random = new RandomShortlists(20270403);

    @Test
    void givesMessagesOfBothKindsBack() {
        ShardMessage settled = new ShardMessage.Settled("request 7", 3, TODAY);

        assertThat(roundTrip(InternalSerdes.shardMessages(), settled)).isEqualTo(settled);
        for (int draw = 0; draw < DRAWS; draw++) {
            ShardMessage answered = answered(draw % 8);
            assertThat(roundTrip(InternalSerdes.shardMessages(), answered)).isEqualTo(answered);
        }
    }

    @Test
    void givesLedgersBack() {
        Ledger ledger = Ledger.EMPTY;
        for (int draw = 0; draw < DRAWS; draw++) {
            ledger = ledger.with(answered(draw % 5));
            assertThat(roundTrip(InternalSerdes.ledgers(), ledger)).isEqualTo(ledger);

            ledger = new Ledger(random.maybeShortlist().map(shortlist -> bytes(draw())), ledger.answers(), Map.of());
            assertThat(roundTrip(InternalSerdes.ledgers(), ledger)).isEqualTo(ledger);
        }
    }

    @Test
    void areWhatTheSchemasSay() {
        Serde<org.musubi.schemas.avro.Ledger> ledgers = SingleObjects.serde(org.musubi.schemas.avro.Ledger.class);
        Serde<org.musubi.schemas.avro.ShardMessage> messages =
                SingleObjects.serde(org.musubi.schemas.avro.ShardMessage.class);
        Ledger ledger = Ledger.EMPTY;
        for (int draw = 0; draw < DRAWS; draw++) {
            ShardMessage.Answered answered = answered(draw % 5);
            ledger = new Ledger(random.maybeShortlist().map(shown -> bytes(draw())), ledger.answers(), Map.of())
                    .with(answered);

            assertIsWhatTheSchemaSays(InternalSerdes.ledgers(), ledger, ledgers);
            assertIsWhatTheSchemaSays(InternalSerdes.shardMessages(), answered, messages);
        }
        assertIsWhatTheSchemaSays(
                InternalSerdes.shardMessages(), new ShardMessage.Settled("request 7", 3, TODAY), messages);
        assertThat(InternalSerdes.ledgers()
                        .deserializer()
                        .deserialize(
                                "ledgers",
                                ledgers.serializer()
                                        .serialize(
                                                "ledgers",
                                                new org.musubi.schemas.avro.Ledger(null, List.of(), List.of()))))
                .isEqualTo(Ledger.EMPTY);
    }

    @Test
    void refusesWhatIsCutOffOrGoesOnOrIsSomethingElse() {
        byte[] ledger = InternalSerdes.ledgers().serializer().serialize("ledgers", Ledger.EMPTY.with(answered(1)));
        byte[] message = InternalSerdes.shardMessages().serializer().serialize("messages", answered(1));
        for (int length = 0; length <= Math.max(ledger.length, message.length) + 1; length++) {
            if (length != ledger.length) {
                assertRefused(InternalSerdes.ledgers(), Arrays.copyOf(ledger, length));
            }
            if (length != message.length) {
                assertRefused(InternalSerdes.shardMessages(), Arrays.copyOf(message, length));
            }
        }
        assertRefused(InternalSerdes.ledgers(), message);
        assertRefused(InternalSerdes.shardMessages(), ledger);
    }

    @Test
    void givesRowsOfEveryKindBack() {
        var site = new Site("JPN", "JP-13", "SSW1", "NURSING_CARE");
        var costs = new Costs(
                "JPY",
                3,
                new BigDecimal("120000"),
                new BigDecimal("360000.0"),
                new BigDecimal("540000.25"),
                List.of(1L, 2L, 0L, 0L, 0L, 0L, 0L, 0L));
        List<Row> rows = List.of(
                new Row.People(new Row.Seekers("VNM", "*", "NURSING_CARE"), 7),
                new Row.Vacancies(new Row.Offers(site, List.of("KHM", "VNM")), 2, 9),
                new Row.Pairs(new Row.Placed(site, "VNM", "JPY"), costs),
                new Row.HeldBackPeople(
                        new Cell("VNM", "JPN", "SSW1", "NURSING_CARE"),
                        4,
                        List.of(new Money(new BigDecimal("1200"), "JPY"), new Money(new BigDecimal("0.50"), "USD"))),
                new Row.Evaluated(TODAY));

        for (Row row : rows) {
            assertThat(roundTrip(InternalSerdes.rows(), row)).isEqualTo(row);
        }
        assertThat(rows.stream().map(Row::heading)).doesNotHaveDuplicates();
    }

    @Test
    void aNewAnswerTakesThePlaceOfTheShardsEarlierOneAndIsTheNewest() {
        var first = new ShardMessage.Answered(0, TODAY, bytes(1), Map.of("VNM-1", "MINOR", "VNM-2", "MINOR"));
        var second = new ShardMessage.Answered(1, TODAY, bytes(2), Map.of());
        var third = new ShardMessage.Answered(0, TODAY.plusDays(1), bytes(3), Map.of("VNM-2", "WAGE_TOO_LOW"));

        Ledger ledger = Ledger.EMPTY.with(first).with(second).with(third);

        assertThat(ledger)
                .isEqualTo(new Ledger(
                        Optional.empty(),
                        List.of(
                                new Ledger.Latest(1, TODAY, bytes(2)),
                                new Ledger.Latest(0, TODAY.plusDays(1), bytes(3))),
                        Map.of("VNM-1", "MINOR", "VNM-2", "WAGE_TOO_LOW")));
        assertThat(ledger.asOf()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void keepsNullAsNull() {
        assertThat(roundTrip(InternalSerdes.ledgers(), null)).isNull();
        assertThat(roundTrip(InternalSerdes.shardMessages(), null)).isNull();
    }

    private static <T, A> void assertIsWhatTheSchemaSays(Serde<T> ours, T value, Serde<A> generated) {
        byte[] bytes = ours.serializer().serialize("topic", value);
        A record = generated.deserializer().deserialize("topic", bytes);
        assertThat(generated.serializer().serialize("topic", record)).isEqualTo(bytes);
    }

    private static void assertRefused(Serde<?> serde, byte[] bytes) {
        assertThatThrownBy(() -> serde.deserializer().deserialize("topic", bytes))
                .isInstanceOf(SerializationException.class);
    }

    private ShardMessage.Answered answered(int shard) {
        return new ShardMessage.Answered(shard, random.day(), bytes(draw()), random.departures());
    }

    private int draw() {
        return random.best().size();
    }

    /** To these serdes a statement is just bytes. */
    private static ByteBuffer bytes(int length) {
        return ByteBuffer.wrap(new byte[length]);
    }

    private static <T> T roundTrip(Serde<T> serde, T value) {
        return serde.deserializer().deserialize("topic", serde.serializer().serialize("topic", value));
    }
}
