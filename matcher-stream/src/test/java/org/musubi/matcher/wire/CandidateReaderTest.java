package org.musubi.matcher.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.matcher.wire.Records.cost;
import static org.musubi.matcher.wire.Records.money;
import static org.musubi.matcher.wire.Records.skill;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;
import org.musubi.schemas.avro.Candidate;
import org.musubi.schemas.avro.CostCategory;
import org.musubi.schemas.avro.LanguageLevel;
import org.musubi.schemas.avro.Need;
import org.musubi.schemas.avro.Payer;
import org.musubi.schemas.wire.AvroSerdes;

/** The direct way to read candidates finds what the general way finds, also in bytes that are no candidate. */
class CandidateReaderTest {
    private static final String TOPIC = "candidates.vnm";
    private static final int HEADER = 5;
    private static final int DRAWS = 2_000;
    private static final List<String> WORDS = List.of("SSW1", "ESD", "ICT", "NURSING_CARE", "JP-13", "JP-27", "日本", "");
    private static final List<String> AMOUNTS =
            List.of("0", "007", "180000", "0.50", "99999999999999.9999", "1234567890123456789012", "1e5", "-1", "");

    private final Random dice = new Random(20270406);
    private final AvroSerdes avro = new AvroSerdes(Map.of("schema.registry.url", "mock://candidates"));
    private final CandidateReader reader = new CandidateReader();
    private final Deserializer<Object> general = general();
    private final Deserializer<Object> both = avro.deserializer(Candidate.class, Domain::of, reader::read);

    @Test
    void findsWhatTheGeneralWayFinds() {
        int good = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            byte[] bytes = bytes(candidate());
            Object expected = outcome(general, bytes);

            assertThat(outcome(both, bytes)).isEqualTo(expected);
            if (expected instanceof org.musubi.matcher.rules.Candidate) {
                assertThat(reader.read(bytes, HEADER)).isEqualTo(expected);
                good++;
            }
        }
        assertThat(good).isBetween(DRAWS / 4, DRAWS - 1);
    }

    @Test
    void sharesWhatCandidatesHaveInCommon() {
        byte[] bytes = bytes(Records.candidate(
                c -> c.setCosts(List.of(cost(CostCategory.TRAINING, Payer.WORKER, "120000", "JPY")))));

        org.musubi.matcher.rules.Candidate first = reader.read(bytes, HEADER);
        org.musubi.matcher.rules.Candidate second = reader.read(bytes.clone(), HEADER);

        assertThat(second.agencyId()).isSameAs(first.agencyId());
        assertThat(second.statuses()).isSameAs(first.statuses());
        assertThat(second.costs()).isSameAs(first.costs());
        assertThat(second.skills().get(0).field())
                .isSameAs(first.skills().get(0).field());
    }

    @Test
    void refusesWhatTheGeneralWayRefuses() {
        for (int draw = 0; draw < DRAWS; draw++) {
            byte[] bytes = damaged(bytes(candidate()));

            assertThat(outcome(both, bytes)).isEqualTo(outcome(general, bytes));
        }
    }

    @Test
    void refusesWhatEndsTooEarlyOrTooLate() {
        byte[] bytes = bytes(Records.candidate(c -> {}));
        for (int length = 0; length <= bytes.length + 1; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);

            Object outcome = outcome(both, cut);
            assertThat(outcome).isEqualTo(outcome(general, cut));
            assertThat(outcome instanceof org.musubi.matcher.rules.Candidate).isEqualTo(length == bytes.length);
        }
    }

    @Test
    void refusesATextOfAnImpossibleLength() {
        byte[] bytes = bytes(Records.candidate(c -> {}));
        byte[] giant = {(byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f}; // 2147483647
        System.arraycopy(giant, 0, bytes, HEADER, giant.length);

        assertThat(outcome(both, bytes)).isEqualTo(outcome(general, bytes)).isInstanceOf(String.class);
    }

    private Deserializer<Object> general() {
        Deserializer<Candidate> records = avro.deserializer(Candidate.class);
        return (topic, bytes) -> Domain.of(records.deserialize(topic, bytes));
    }

    private byte[] bytes(Candidate candidate) {
        return avro.serializer().serialize(TOPIC, candidate);
    }

    /** The candidate, or what is said of bytes that are none. */
    private static Object outcome(Deserializer<Object> deserializer, byte[] bytes) {
        try {
            return deserializer.deserialize(TOPIC, bytes);
        } catch (SerializationException e) {
            return e.getClass() + ": " + e.getMessage();
        }
    }

    private byte[] damaged(byte[] bytes) {
        for (int times = dice.nextInt(3); times > 0; times--) {
            bytes[HEADER + dice.nextInt(bytes.length - HEADER)] = (byte) dice.nextInt(128); // no giant lengths
        }
        bytes[HEADER + dice.nextInt(bytes.length - HEADER)] = (byte) dice.nextInt(256);
        return bytes;
    }

    /** Mostly a good one. */
    private Candidate candidate() {
        return Records.candidate(c -> c.setCandidateId(mostly("VNM-", "KHM-") + dice.nextInt())
                .setAgencyId("A-" + dice.nextInt(5))
                .setConsentUntil(day())
                .setMinorUntil(dice.nextBoolean() ? day() : null)
                .setStatuses(some(() -> oneOf(WORDS)))
                .setSkills(some(() -> skill(
                        oneOf(WORDS),
                        dice.nextInt(200) - (oneIn(50) ? 50 : 0),
                        dice.nextBoolean(),
                        dice.nextBoolean())))
                .setJapanese(oneOf(List.copyOf(EnumSet.allOf(LanguageLevel.class))))
                .setQualifications(some(() -> oneOf(WORDS)))
                .setPreferredRegions(some(() -> oneOf(WORDS)))
                .setMinimumMonthlyWage(dice.nextBoolean() ? money(amount(), currency()) : null)
                .setAvailableFrom(day())
                .setNeeds(some(() -> oneOf(List.copyOf(EnumSet.allOf(Need.class)))))
                .setCosts(some(() -> cost(
                        oneOf(List.copyOf(EnumSet.allOf(CostCategory.class))),
                        oneOf(List.copyOf(EnumSet.allOf(Payer.class))),
                        amount(),
                        currency()))));
    }

    private LocalDate day() {
        return oneIn(20)
                ? LocalDate.ofEpochDay(dice.nextInt())
                : LocalDate.of(2027, 4, 1).plusDays(dice.nextInt(900));
    }

    private String amount() {
        return oneIn(4) ? oneOf(AMOUNTS) : Integer.toString(dice.nextInt(9) * 10_000);
    }

    private String currency() {
        return mostly(oneOf(List.of("JPY", "USD", "MXN")), "XXX");
    }

    private String mostly(String usual, String other) {
        return oneIn(40) ? other : usual;
    }

    private boolean oneIn(int times) {
        return dice.nextInt(times) == 0;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }

    private <T> List<T> some(Supplier<T> item) {
        return Stream.generate(item).limit(dice.nextInt(4)).toList();
    }
}
