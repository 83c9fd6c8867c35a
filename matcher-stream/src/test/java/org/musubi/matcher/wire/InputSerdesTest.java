package org.musubi.matcher.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.musubi.matcher.wire.Records.cost;
import static org.musubi.matcher.wire.Records.money;
import static org.musubi.matcher.wire.Records.skill;
import static org.musubi.matcher.wire.Records.suspension;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.matcher.rules.Agency;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.CapBasis;
import org.musubi.matcher.rules.CapRule;
import org.musubi.matcher.rules.CostCategory;
import org.musubi.matcher.rules.CostItem;
import org.musubi.matcher.rules.Employer;
import org.musubi.matcher.rules.EntryRequirement;
import org.musubi.matcher.rules.FxRate;
import org.musubi.matcher.rules.IntakeStop;
import org.musubi.matcher.rules.LanguageLevel;
import org.musubi.matcher.rules.MinimumWage;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Need;
import org.musubi.matcher.rules.Payer;
import org.musubi.matcher.rules.Skill;
import org.musubi.matcher.rules.Span;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.wire.AvroSerdes;

/** Every field of an input record reaches the domain under its own name. */
class InputSerdesTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 2);
    private static final LocalDate TO = LocalDate.of(2028, 3, 4);
    private static final Span SPAN = Span.of(FROM, Optional.of(TO));

    private final AvroSerdes avro = new AvroSerdes(Map.of("schema.registry.url", "mock://inputs"));
    private final InputSerdes inputs = new InputSerdes(avro);

    @Test
    void readsCandidates() {
        assertThat(read(
                        RecordKind.CANDIDATE,
                        Records.candidate(c -> c.setConsentUntil(TO)
                                .setMinorUntil(FROM)
                                .setStatuses(List.of("SSW1", "ESD"))
                                .setSkills(List.of(skill("ICT", 7, true, false), skill("CONSTRUCTION", 8, false, true)))
                                .setJapanese(org.musubi.schemas.avro.LanguageLevel.A2_1)
                                .setQualifications(List.of("LICENCE_TRUCK"))
                                .setPreferredRegions(List.of("JP-27", "JP-13"))
                                .setMinimumMonthlyWage(money("180000.5", "JPY"))
                                .setNeeds(List.of(org.musubi.schemas.avro.Need.FAMILY_HOUSING))
                                .setCosts(List.of(cost(
                                        org.musubi.schemas.avro.CostCategory.MEDICAL,
                                        org.musubi.schemas.avro.Payer.STATE,
                                        "12.50",
                                        "USD"))))))
                .isEqualTo(new Candidate(
                        "VNM-1",
                        "VNM",
                        "A-1",
                        TO,
                        Optional.of(FROM),
                        Set.of("ESD", "SSW1"),
                        List.of(new Skill("ICT", 7, true, false), new Skill("CONSTRUCTION", 8, false, true)),
                        LanguageLevel.A2_1,
                        Set.of("LICENCE_TRUCK"),
                        List.of("JP-27", "JP-13"),
                        Optional.of(yen("180000.5")),
                        LocalDate.of(2027, 6, 1),
                        Set.of(Need.FAMILY_HOUSING),
                        List.of(new CostItem(
                                CostCategory.MEDICAL, Payer.STATE, new Money(new BigDecimal("12.50"), "USD")))));
    }

    @Test
    void readsVacancies() {
        assertThat(read(
                        RecordKind.VACANCY,
                        Records.vacancy(v -> v.setPartnerMonthlyFee(money("5000", "JPY"))
                                .setRequiredQualifications(List.of("CARE_JAPANESE"))
                                .setMinimumExperienceMonths(6)
                                .setAcceptedOrigins(List.of("VNM", "KHM"))
                                .setEmployerPays(List.of(org.musubi.schemas.avro.CostCategory.TRAINING))
                                .setOffers(List.of(org.musubi.schemas.avro.Need.CHILDCARE))
                                .setStartOn(TO)
                                .setClosesOn(FROM)
                                .setShortlistSize(7))))
                .isEqualTo(new Vacancy(
                        "V-1",
                        "E-1",
                        "JPN",
                        "JP-13",
                        "SSW1",
                        "NURSING_CARE",
                        2,
                        yen("180000"),
                        160,
                        36,
                        Optional.of(yen("5000")),
                        LanguageLevel.A2_2,
                        Set.of("CARE_JAPANESE"),
                        6,
                        Set.of("KHM", "VNM"),
                        Set.of(CostCategory.TRAINING),
                        Set.of(Need.CHILDCARE),
                        TO,
                        FROM,
                        Optional.of(7)));
    }

    @Test
    void readsTheStandingOfOrganisations() {
        assertThat(read(
                        RecordKind.AGENCY,
                        Records.agency(a -> a.setLicensedFrom(FROM)
                                .setLicensedTo(TO)
                                .setSuspensions(List.of(suspension(FROM, TO), suspension(FROM, null))))))
                .isEqualTo(new Agency("A-1", "VNM", SPAN, List.of(SPAN, Span.of(FROM, Optional.empty()))));
        assertThat(read(RecordKind.EMPLOYER, Records.employer(e -> e.setSuspensions(List.of(suspension(FROM, TO))))))
                .isEqualTo(new Employer("E-1", List.of(SPAN)));
    }

    @Test
    void readsCapRulesOfEveryBasis() {
        assertThat(basis("ZERO")).isEqualTo(new CapBasis.Zero());
        assertThat(basis("FIXED")).isEqualTo(new CapBasis.Fixed(new Money(new BigDecimal("1200"), "USD")));
        assertThat(basis("WAGE_MONTHS")).isEqualTo(new CapBasis.WageMonths(new BigDecimal("1.5")));
        assertThat(basis("WAGE_MONTHS_PER_YEAR"))
                .isEqualTo(new CapBasis.WageMonthsPerYear(new BigDecimal("1.5"), new BigDecimal("3")));
    }

    @Test
    void readsThePolicy() {
        assertThat(read(
                        RecordKind.CAP_RULE,
                        Records.capRule(r -> r.setDeductPartnerFee(true)
                                .setCountedCategories(List.of(org.musubi.schemas.avro.CostCategory.ILLEGITIMATE))
                                .setEffectiveFrom(FROM)
                                .setEffectiveTo(TO))))
                .isEqualTo(new CapRule(
                        "R-1",
                        "VNM",
                        "JPN",
                        "SSW1",
                        new CapBasis.WageMonths(new BigDecimal("2")),
                        true,
                        Set.of(CostCategory.ILLEGITIMATE),
                        SPAN));
        assertThat(read(
                        RecordKind.ENTRY_REQUIREMENT,
                        Records.entryRequirement(q -> q.setMinimumJapanese(org.musubi.schemas.avro.LanguageLevel.B1)
                                .setRequiredQualifications(List.of("CARE_JAPANESE"))
                                .setSkillTestRequired(true)
                                .setEffectiveFrom(FROM)
                                .setEffectiveTo(TO))))
                .isEqualTo(new EntryRequirement(
                        "Q-1", "SSW1", "NURSING_CARE", LanguageLevel.B1, Set.of("CARE_JAPANESE"), true, false, SPAN));
        assertThat(read(
                        RecordKind.INTAKE_STOP,
                        Records.intakeStop(
                                s -> s.setOrigin("KHM").setEffectiveFrom(FROM).setEffectiveTo(TO))))
                .isEqualTo(new IntakeStop("S-1", "JPN", "SSW1", "NURSING_CARE", "KHM", SPAN));
    }

    @Test
    void readsWagesAndRates() {
        assertThat(read(RecordKind.MINIMUM_WAGE, Records.minimumWage(w -> w.setEffectiveFrom(FROM))))
                .isEqualTo(new MinimumWage("JP-13", yen("1125"), FROM));
        assertThat(read(RecordKind.FX_RATE, Records.fxRate("JPY", "151.37")))
                .isEqualTo(new FxRate("JPY", new BigDecimal("151.37")));
    }

    @Test
    void givesRecordsBackInTheBytesInWhichTheyCame() {
        byte[] bytes = bytes(RecordKind.VACANCY, Records.vacancy(v -> {}));

        Received<Object> received = inputs.of(RecordKind.VACANCY).deserializer().deserialize("vacancies", bytes);

        assertThat(inputs.of(RecordKind.VACANCY).serializer().serialize("anything", received))
                .isSameAs(bytes);
        assertThat(inputs.byTopic().serializer().serialize("anything", received))
                .isSameAs(bytes);
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void keepsAWithdrawalAsNull(RecordKind kind) {
        String topic = kind.topic().name();

        assertThat(inputs.of(kind).deserializer().deserialize(topic, (byte[]) null))
                .isNull();
        assertThat(inputs.byTopic().deserializer().deserialize(topic, (byte[]) null))
                .isNull();
        assertThat(inputs.of(kind).serializer().serialize(topic, null)).isNull();
    }

    @Test
    void knowsFromTheTopicWhatIsInIt() {
        byte[] rate = bytes(RecordKind.FX_RATE, Records.fxRate("JPY", "151.37"));
        byte[] other = {1, 2, 3};

        assertThat(inputs.byTopic().deserializer().deserialize("fx-rates", rate).value())
                .isEqualTo(new FxRate("JPY", new BigDecimal("151.37")));
        assertThat(inputs.byTopic().deserializer().deserialize("settlement-requests", other))
                .isEqualTo(new Received<>(null, other));
    }

    @Test
    void refusesBytesThatAreNotInTheWireFormat() {
        for (RecordKind kind : EnumSet.allOf(RecordKind.class)) {
            assertThatThrownBy(() -> inputs.of(kind)
                            .deserializer()
                            .deserialize(kind.topic().name(), new byte[] {7, 7, 7, 7, 7, 7}))
                    .isInstanceOf(SerializationException.class)
                    .isNotInstanceOf(BrokenShapeException.class);
        }
    }

    private Object basis(String symbol) {
        var rule = (CapRule) read(
                RecordKind.CAP_RULE,
                Records.capRule(r -> r.setBasis(org.musubi.schemas.avro.CapBasis.valueOf(symbol))
                        .setAmount("1200")
                        .setCurrency("USD")
                        .setMonths("1.5")
                        .setMaxMonths("3")));
        return rule.basis();
    }

    private Object read(RecordKind kind, SpecificRecord record) {
        String topic = kind.topic().name();
        return inputs.of(kind)
                .deserializer()
                .deserialize(topic, bytes(kind, record))
                .value();
    }

    private byte[] bytes(RecordKind kind, SpecificRecord record) {
        return avro.serializer().serialize(kind.topic().name(), record);
    }

    private static Money yen(String amount) {
        return new Money(new BigDecimal(amount), "JPY");
    }
}
