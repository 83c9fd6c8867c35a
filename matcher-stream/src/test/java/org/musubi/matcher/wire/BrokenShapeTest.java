package org.musubi.matcher.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.musubi.matcher.wire.Records.agency;
import static org.musubi.matcher.wire.Records.candidate;
import static org.musubi.matcher.wire.Records.capRule;
import static org.musubi.matcher.wire.Records.cost;
import static org.musubi.matcher.wire.Records.employer;
import static org.musubi.matcher.wire.Records.entryRequirement;
import static org.musubi.matcher.wire.Records.fxRate;
import static org.musubi.matcher.wire.Records.intakeStop;
import static org.musubi.matcher.wire.Records.minimumWage;
import static org.musubi.matcher.wire.Records.money;
import static org.musubi.matcher.wire.Records.skill;
import static org.musubi.matcher.wire.Records.suspension;
import static org.musubi.matcher.wire.Records.vacancy;
import static org.musubi.schemas.avro.CapBasis.FIXED;
import static org.musubi.schemas.avro.CapBasis.WAGE_MONTHS;
import static org.musubi.schemas.avro.CapBasis.WAGE_MONTHS_PER_YEAR;
import static org.musubi.schemas.avro.CostCategory.MEDICAL;
import static org.musubi.schemas.avro.Payer.WORKER;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.schemas.avro.DeadLetter;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.wire.AvroSerdes;

/** Records that decode and yet break their shape are refused, and nobody is told their values. */
class BrokenShapeTest {
    private static final LocalDate DAY = LocalDate.of(2027, 4, 1);
    private static final LocalDate DAY_BEFORE = DAY.minusDays(1);

    private final AvroSerdes avro = new AvroSerdes(Map.of("schema.registry.url", "mock://broken"));
    private final InputSerdes inputs = new InputSerdes(avro);

    static Stream<SpecificRecord> brokenRecords() {
        return Stream.of(
                candidate(c -> c.setOrigin("VN")),
                candidate(c -> c.setOrigin("vnm").setCandidateId("vnm-1")),
                candidate(c -> c.setCandidateId("KHM-4711")),
                candidate(c -> c.setSkills(List.of(skill("NURSING_CARE", -4711, true, false)))),
                candidate(c -> c.setMinimumMonthlyWage(money("180000", "SECRET"))),
                candidate(c -> c.setCosts(List.of(cost(MEDICAL, WORKER, "4711", "ZZZ")))),
                vacancy(v -> v.setOpenings(0)),
                vacancy(v -> v.setMonthlyHours(0)),
                vacancy(v -> v.setContractMonths(0)),
                vacancy(v -> v.setMinimumExperienceMonths(-1)),
                vacancy(v -> v.setShortlistSize(0)),
                vacancy(v -> v.setShortlistSize(201)),
                vacancy(v -> v.setMonthlyWage(money("-4711", "JPY"))),
                vacancy(v -> v.setPartnerMonthlyFee(money("SECRET", "JPY"))),
                agency(a -> a.setLicensedFrom(DAY).setLicensedTo(DAY_BEFORE)),
                agency(a -> a.setSuspensions(List.of(suspension(DAY, DAY_BEFORE)))),
                employer(e -> e.setSuspensions(List.of(suspension(DAY, DAY_BEFORE)))),
                capRule(r -> r.setBasis(FIXED).setAmount(null).setCurrency("JPY")),
                capRule(r -> r.setBasis(FIXED).setAmount("4711").setCurrency(null)),
                capRule(r -> r.setBasis(WAGE_MONTHS).setMonths(null)),
                capRule(r -> r.setBasis(WAGE_MONTHS).setMonths("-4711")),
                capRule(r -> r.setBasis(WAGE_MONTHS_PER_YEAR).setMonths(null).setMaxMonths("3")),
                capRule(r -> r.setBasis(WAGE_MONTHS_PER_YEAR).setMonths("1").setMaxMonths(null)),
                capRule(r -> r.setEffectiveFrom(DAY).setEffectiveTo(DAY_BEFORE)),
                entryRequirement(q -> q.setEffectiveFrom(DAY).setEffectiveTo(DAY_BEFORE)),
                intakeStop(s -> s.setEffectiveFrom(DAY).setEffectiveTo(DAY_BEFORE)),
                minimumWage(w -> w.setHourly(money("SECRET", "JPY"))),
                minimumWage(w -> w.setHourly(money("1125", "SECRET"))),
                fxRate("JPY", "0"),
                fxRate("JPY", "0.000"),
                fxRate("JPY", "-4711"));
    }

    @ParameterizedTest
    @MethodSource("brokenRecords")
    void refusesARecordThatBreaksItsShape(SpecificRecord broken) {
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(BrokenShapeException.class)
                .hasNoCause() // whose message may hold a value
                .hasMessage(
                        "The record breaks the shape of " + broken.getSchema().getName() + ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "1 ",
                "+1",
                "-1",
                ".5",
                "1.",
                "1e5",
                "1,5",
                "0x1",
                "NaN",
                "٣",
                "1\n",
                "11111111111111111111111111111111111111111"
            })
    void refusesWhatIsNoPlainDecimal(String amount) {
        assertThatThrownBy(() -> read(candidate(c -> c.setCosts(List.of(cost(MEDICAL, WORKER, amount, "JPY"))))))
                .isInstanceOf(BrokenShapeException.class)
                .hasMessage("The record breaks the shape of Candidate.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "00", "0.0000", "007", "99999999999999.9999", "999999999999999999"})
    void readsPlainDecimals(String amount) {
        assertThat(read(candidate(c -> c.setCosts(List.of(cost(MEDICAL, WORKER, amount, "JPY"))))))
                .isNotNull();
    }

    @Test
    void refusesWhatPublishersDoNotSend() {
        assertThatThrownBy(() -> Domain.of(new DeadLetter("SECRET", 0, 0L, "SECRET")))
                .isInstanceOf(BrokenShapeException.class)
                .hasNoCause()
                .hasMessage("The record breaks the shape of DeadLetter.");
    }

    @Test
    void refusesARecordUnderAnotherKeyThanItsOwn() {
        for (SpecificRecord record : List.of(candidate(c -> {}), vacancy(v -> {}), minimumWage(w -> {}))) {
            Received<Object> received = read(record);

            assertThatThrownBy(() -> received.underKey("SECRET"))
                    .isInstanceOf(BrokenShapeException.class)
                    .hasMessage("The record's key is not the key in its value.");
        }
        assertThat(read(candidate(c -> {})).underKey("VNM-1")).isNotNull();
        assertThat(read(vacancy(v -> {})).underKey("V-1")).isNotNull();
        assertThat(read(minimumWage(w -> {})).underKey("JP-13/2026-10-01")).isNotNull();
    }

    @Test
    void saysInADeadLetterWhatIsKnownToHoldNoValue() {
        assertThat(letter(new BrokenShapeException("The record breaks the shape of Candidate.")))
                .isEqualTo(new DeadLetter("candidates.vnm", 3, 17L, "The record breaks the shape of Candidate."));
    }

    @Test
    void saysNothingInADeadLetterOfWhatOthersSay() {
        DeadLetter expected = new DeadLetter(
                "candidates.vnm", 3, 17L, "The record is not in the wire format or its schema is not known.");

        assertThat(letter(new SerializationException("cannot read SECRET"))).isEqualTo(expected);
        assertThat(letter(new IllegalStateException("SECRET"))).isEqualTo(expected);
    }

    private DeadLetter letter(Exception exception) {
        byte[] bytes = new DeadLetterSerializer(avro).serialize("dead-letters", "candidates.vnm", 3, 17, exception);
        return avro.deserializer(DeadLetter.class).deserialize("dead-letters", bytes);
    }

    private Received<Object> read(SpecificRecord record) {
        RecordKind kind = Arrays.stream(RecordKind.values())
                .filter(any -> any.topic().value().isInstance(record))
                .findFirst()
                .orElseThrow();
        String topic = kind.topic().name();
        return inputs.of(kind)
                .deserializer()
                .deserialize(topic, avro.serializer().serialize(topic, record));
    }
}
