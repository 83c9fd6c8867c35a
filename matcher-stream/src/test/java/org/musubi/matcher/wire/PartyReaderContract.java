package org.musubi.matcher.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;
import org.musubi.schemas.wire.AvroSerdes;
import org.musubi.schemas.wire.DirectReader;

/**
 * A direct way to read a party of a match finds what the general way finds, also in bytes that are none.
 *
 * @param <A> the record on the wire
 */
abstract class PartyReaderContract<A extends SpecificRecord> {
    static final List<String> WORDS = List.of("SSW1", "ESD", "ICT", "NURSING_CARE", "JP-13", "JP-27", "日本", "");
    static final int HEADER = 5;

    private static final int DRAWS = 2_000;
    private static final List<String> AMOUNTS =
            List.of("0", "007", "180000", "0.50", "99999999999999.9999", "1234567890123456789012", "1e5", "-1", "");

    final Random dice = new Random(20270406);

    private final String topic;
    private final AvroSerdes avro = new AvroSerdes(Map.of("schema.registry.url", "mock://parties"));
    private final DirectReader<?> reader;
    private final Deserializer<Object> general;
    private final Deserializer<Object> both;

    PartyReaderContract(String topic, Class<A> type, DirectReader<?> reader) {
        this.topic = topic;
        this.reader = reader;
        Deserializer<A> records = avro.deserializer(type);
        general = (from, bytes) -> Domain.of(records.deserialize(from, bytes));
        both = avro.deserializer(type, Domain::of, reader::read);
    }

    /** Mostly a good one. */
    abstract A draw();

    /** Always a good one. */
    abstract A usual();

    @Test
    void findsWhatTheGeneralWayFinds() {
        int good = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            byte[] bytes = bytes(draw());
            Object expected = outcome(general, bytes);

            assertThat(outcome(both, bytes)).isEqualTo(expected);
            if (!(expected instanceof Refusal)) {
                assertThat((Object) reader.read(bytes, HEADER)).isEqualTo(expected);
                good++;
            }
        }
        assertThat(good).isBetween(DRAWS / 4, DRAWS - 1);
    }

    @Test
    void refusesWhatTheGeneralWayRefuses() {
        for (int draw = 0; draw < DRAWS; draw++) {
            byte[] bytes = damaged(bytes(draw()));

            assertThat(outcome(both, bytes)).isEqualTo(outcome(general, bytes));
        }
    }

    @Test
    void refusesWhatEndsTooEarlyOrTooLate() {
        byte[] bytes = bytes(usual());
        for (int length = 0; length <= bytes.length + 1; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);

            Object outcome = outcome(both, cut);
            assertThat(outcome).isEqualTo(outcome(general, cut));
            assertThat(outcome instanceof Refusal).isEqualTo(length != bytes.length);
        }
    }

    @Test
    void refusesATextOfAnImpossibleLength() {
        byte[] bytes = bytes(usual());
        byte[] giant = {(byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f}; // 2147483647
        System.arraycopy(giant, 0, bytes, HEADER, giant.length);

        assertThat(outcome(both, bytes)).isEqualTo(outcome(general, bytes)).isInstanceOf(Refusal.class);
    }

    byte[] bytes(A record) {
        return avro.serializer().serialize(topic, record);
    }

    LocalDate day() {
        return oneIn(20)
                ? LocalDate.ofEpochDay(dice.nextInt())
                : LocalDate.of(2027, 4, 1).plusDays(dice.nextInt(900));
    }

    String amount() {
        return oneIn(4) ? oneOf(AMOUNTS) : Integer.toString(dice.nextInt(9) * 10_000);
    }

    String currency() {
        return mostly(oneOf(List.of("JPY", "USD", "MXN")), "XXX");
    }

    String mostly(String usual, String other) {
        return oneIn(40) ? other : usual;
    }

    boolean oneIn(int times) {
        return dice.nextInt(times) == 0;
    }

    <T> T oneOf(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }

    <T> List<T> some(Supplier<T> item) {
        return Stream.generate(item).limit(dice.nextInt(4)).toList();
    }

    /** What is said of bytes that are no such record. */
    private record Refusal(Class<?> by, String message) {}

    private Object outcome(Deserializer<Object> deserializer, byte[] bytes) {
        try {
            return deserializer.deserialize(topic, bytes);
        } catch (SerializationException e) {
            return new Refusal(e.getClass(), e.getMessage());
        }
    }

    private byte[] damaged(byte[] bytes) {
        for (int times = dice.nextInt(3); times > 0; times--) {
            bytes[HEADER + dice.nextInt(bytes.length - HEADER)] = (byte) dice.nextInt(128); // no giant lengths
        }
        bytes[HEADER + dice.nextInt(bytes.length - HEADER)] = (byte) dice.nextInt(256);
        return bytes;
    }
}
