package org.musubi.ingest.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.ingest.canonical.LineOutcome.Taken;
import org.musubi.ingest.canonical.LineOutcome.Withdrawn;
import org.musubi.schemas.avro.Candidate;
import org.musubi.schemas.avro.CapRule;
import org.musubi.schemas.avro.CostCategory;
import org.musubi.schemas.avro.CostItem;
import org.musubi.schemas.avro.LanguageLevel;
import org.musubi.schemas.avro.Money;
import org.musubi.schemas.avro.Need;
import org.musubi.schemas.avro.Payer;
import org.musubi.schemas.avro.Skill;
import org.musubi.schemas.avro.Vacancy;
import org.musubi.schemas.topics.RecordKind;

class CanonicalLinesTest {
    @Test
    void readsEveryPropertyOfACandidate() {
        LineOutcome outcome = CanonicalLines.read(RecordKind.CANDIDATE, GoodLines.bytes(RecordKind.CANDIDATE));

        var expected = new Candidate(
                "VNM-00017-a",
                "VNM",
                "VN-017",
                LocalDate.of(2027, 12, 31),
                LocalDate.of(2026, 12, 24),
                List.of("SSW1", "ESD"),
                List.of(new Skill("NURSING_CARE", 18, true, false), new Skill("ICT", 0, false, false)),
                LanguageLevel.B1,
                List.of("CARE_JAPANESE"),
                List.of("JP-13", "JP-27"),
                new Money("180000", "JPY"),
                LocalDate.of(2027, 1, 15),
                List.of(Need.CHILDCARE),
                List.of(
                        new CostItem(CostCategory.TRAINING, Payer.WORKER, "1250.50", "USD"),
                        new CostItem(CostCategory.TRAINING, Payer.EMPLOYER, "300", "USD")));
        assertThat(outcome).isEqualTo(new Taken("VNM-00017-a", expected, "candidates.vnm"));
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void takesAGoodLineWithEveryFieldOfItsSchema(RecordKind kind) {
        LineOutcome outcome = CanonicalLines.read(kind, GoodLines.bytes(kind));

        assertThat(outcome).isInstanceOfSatisfying(Taken.class, taken -> {
            assertThat(taken.record()).isInstanceOf(kind.topic().value());
            assertThat(taken.record().getSchema().getFields())
                    .as("the good line fills every field, so no field of the schema is forgotten by the reader")
                    .extracting(Schema.Field::name)
                    .allSatisfy(name -> assertThat(GoodLines.of(kind)).contains('"' + name + '"'));
        });
    }

    @ParameterizedTest
    @EnumSource(value = RecordKind.class, names = "CANDIDATE", mode = EXCLUDE)
    void sendsEveryKindButCandidatesToItsOneTopic(RecordKind kind) {
        LineOutcome outcome = CanonicalLines.read(kind, GoodLines.bytes(kind));

        assertThat(((Taken) outcome).topic()).isEqualTo(kind.topic().name());
    }

    @Test
    void makesTheKeysOfTheContract() {
        assertThat(RecordKind.values())
                .extracting(kind -> ((Taken) CanonicalLines.read(kind, GoodLines.bytes(kind))).key())
                .containsExactly(
                        "VNM-00017-a",
                        "V-100",
                        "VN-017",
                        "E-1",
                        "VNM-JPN-1",
                        "SSW1-CARE",
                        "JP-13/2025-10-03",
                        "S-1",
                        "JPY");
    }

    @Test
    void readsAbsentAndNullOptionalFieldsAlike() {
        byte[] absent = GoodLines.changed(
                RecordKind.VACANCY,
                object -> object.remove(List.of(
                        "partnerMonthlyFee",
                        "requiredQualifications",
                        "minimumExperienceMonths",
                        "acceptedOrigins",
                        "employerPays",
                        "offers",
                        "shortlistSize")));
        byte[] nulls = GoodLines.changed(
                RecordKind.VACANCY,
                object -> List.of(
                                "partnerMonthlyFee",
                                "requiredQualifications",
                                "minimumExperienceMonths",
                                "acceptedOrigins",
                                "employerPays",
                                "offers",
                                "shortlistSize")
                        .forEach(object::putNull));

        LineOutcome outcome = CanonicalLines.read(RecordKind.VACANCY, absent);

        assertThat(outcome).isEqualTo(CanonicalLines.read(RecordKind.VACANCY, nulls));
        assertThat((Vacancy) ((Taken) outcome).record()).satisfies(vacancy -> {
            assertThat(vacancy.getPartnerMonthlyFee()).isNull();
            assertThat(vacancy.getRequiredQualifications()).isEmpty();
            assertThat(vacancy.getMinimumExperienceMonths()).isZero();
            assertThat(vacancy.getShortlistSize()).isNull();
        });
    }

    @Test
    void readsDecimalsExactlyFromStringsAndNumbers() {
        assertThat(months("\"1.50\"")).isEqualTo("1.50");
        assertThat(months("1.50")).isEqualTo("1.50");
        assertThat(months("0.100000000000000005")).isEqualTo("0.100000000000000005");
        assertThat(months("15e-1")).isEqualTo("1.5");
        assertThat(months("2e2")).isEqualTo("200");
        assertThat(months("\"007\"")).isEqualTo("7");
        assertThat(months("-0")).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(value = RecordKind.class, names = "MINIMUM_WAGE", mode = EXCLUDE)
    void withdrawsByTheKeyAlone(RecordKind kind) {
        var taken = (Taken) CanonicalLines.read(kind, GoodLines.bytes(kind));
        String property = KindShape.of(kind).keyProperties().get(0);

        LineOutcome outcome = read(kind, "{\"%s\": \"%s\", \"withdrawn\": true}".formatted(property, taken.key()));

        assertThat(outcome).isEqualTo(new Withdrawn(taken.key(), taken.topic()));
    }

    @Test
    void withdrawsAMinimumWageByBothPartsOfItsKey() {
        LineOutcome outcome = read(
                RecordKind.MINIMUM_WAGE,
                "{\"region\": \"JP-13\", \"effectiveFrom\": \"2025-10-03\", \"withdrawn\": true}");

        assertThat(outcome).isEqualTo(new Withdrawn("JP-13/2025-10-03", "minimum-wages"));
    }

    @Test
    void ignoresTheOtherKnownFieldsOfAWithdrawal() {
        LineOutcome outcome = read(
                RecordKind.CANDIDATE,
                "{\"candidateId\": \"KHM-1\", \"origin\": 7, \"costs\": [{\"amount\": -1}], \"withdrawn\": true}");

        assertThat(outcome).isEqualTo(new Withdrawn("KHM-1", "candidates.khm"));
    }

    @Test
    void takesARecordThatSaysItIsNotWithdrawn() {
        LineOutcome outcome =
                CanonicalLines.read(RecordKind.FX_RATE, GoodLines.with(RecordKind.FX_RATE, "withdrawn", "false"));

        assertThat(outcome).isInstanceOf(Taken.class);
    }

    @Test
    void takesALineOfTheGreatestLength() {
        byte[] good = GoodLines.bytes(RecordKind.FX_RATE);
        String padding = " ".repeat(CanonicalLines.MAX_BYTES - good.length);

        assertThat(read(RecordKind.FX_RATE, GoodLines.of(RecordKind.FX_RATE) + padding))
                .isInstanceOf(Taken.class);
    }

    private static String months(String json) {
        var taken = (Taken) CanonicalLines.read(
                RecordKind.CAP_RULE,
                GoodLines.with(RecordKind.CAP_RULE, "months", json).clone());
        return ((CapRule) taken.record()).getMonths();
    }

    private static LineOutcome read(RecordKind kind, String line) {
        return CanonicalLines.read(kind, line.getBytes(StandardCharsets.UTF_8));
    }
}
