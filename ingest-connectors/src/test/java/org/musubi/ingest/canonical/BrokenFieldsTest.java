package org.musubi.ingest.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.schemas.topics.RecordKind;

class BrokenFieldsTest {
    /** One property of a good line is replaced; the one reason for the refusal is that property's. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CANDIDATE | candidateId | null                          | MISSING       | candidateId
            CANDIDATE | candidateId | 17                            | WRONG_TYPE    | candidateId
            CANDIDATE | candidateId | ["VNM-1"]                     | WRONG_TYPE    | candidateId
            CANDIDATE | candidateId | "VNM-"                        | BAD_ID        | candidateId
            CANDIDATE | candidateId | "VNM-a b"                     | BAD_ID        | candidateId
            CANDIDATE | candidateId | "vnm-1"                       | BAD_ID        | candidateId
            CANDIDATE | candidateId | "VNM1"                        | BAD_ID        | candidateId
            CANDIDATE | candidateId | "VNM-1\\n"                    | BAD_ID        | candidateId
            CANDIDATE | candidateId | "XQZ-1"                       | BAD_ID        | candidateId
            CANDIDATE | candidateId | "KHM-1"                       | BAD_ID        | candidateId
            CANDIDATE | origin      | "VN"                          | UNKNOWN_VALUE | origin
            CANDIDATE | origin      | "*"                           | UNKNOWN_VALUE | origin
            CANDIDATE | agencyId    | ""                            | BAD_ID        | agencyId
            CANDIDATE | agencyId    | " \\t "                       | BAD_ID        | agencyId
            CANDIDATE | agencyId    | "a\\u0007b"                   | BAD_ID        | agencyId
            CANDIDATE | agencyId    | "a\\ud800b"                   | BAD_ENCODING  | agencyId
            CANDIDATE | consentUntil | "2027-02-29"                 | BAD_DATE      | consentUntil
            CANDIDATE | consentUntil | "2027-2-3"                   | BAD_DATE      | consentUntil
            CANDIDATE | consentUntil | "20270203"                   | BAD_DATE      | consentUntil
            CANDIDATE | consentUntil | "2027-02-03T00:00"           | BAD_DATE      | consentUntil
            CANDIDATE | consentUntil | "+12027-02-03"               | BAD_DATE      | consentUntil
            CANDIDATE | consentUntil | "２０２７-02-03"               | BAD_DATE      | consentUntil
            CANDIDATE | consentUntil | 20270203                     | WRONG_TYPE    | consentUntil
            CANDIDATE | minorUntil  | "2027-13-01"                  | BAD_DATE      | minorUntil
            CANDIDATE | statuses    | "SSW1"                        | WRONG_TYPE    | statuses
            CANDIDATE | statuses    | {"a": 1}                      | WRONG_TYPE    | statuses
            CANDIDATE | statuses    | ["SSW1", null]                | WRONG_TYPE    | statuses[1]
            CANDIDATE | statuses    | ["SSW1", "ssw2"]              | BAD_CODE      | statuses[1]
            CANDIDATE | statuses    | ["*"]                         | BAD_CODE      | statuses[0]
            CANDIDATE | statuses    | ["SSW1", "ESD", "SSW1"]       | DUPLICATE     | statuses[2]
            CANDIDATE | skills      | [{"experienceMonths": 1}]     | MISSING       | skills[0].field
            CANDIDATE | skills      | [7]                           | WRONG_TYPE    | skills[0]
            CANDIDATE | skills      | [{"field": "ICT"}, {"field": "ICT", "skillTestPassed": true}] | DUPLICATE | skills[1].field
            CANDIDATE | skills      | [{"field": "ICT", "experienceMonths": -1}]   | NEGATIVE   | skills[0].experienceMonths
            CANDIDATE | skills      | [{"field": "ICT", "experienceMonths": "3"}]  | WRONG_TYPE | skills[0].experienceMonths
            CANDIDATE | skills      | [{"field": "ICT", "experienceMonths": 3.0}]  | WRONG_TYPE | skills[0].experienceMonths
            CANDIDATE | skills      | [{"field": "ICT", "experienceMonths": 3e2}]  | WRONG_TYPE | skills[0].experienceMonths
            CANDIDATE | skills      | [{"field": "ICT", "experienceMonths": true}] | WRONG_TYPE | skills[0].experienceMonths
            CANDIDATE | skills      | [{"field": "ICT", "experienceMonths": 2147483648}] | OUT_OF_RANGE | skills[0].experienceMonths
            CANDIDATE | skills      | [{"field": "ICT", "experienceMonths": -99999999999999999999}] | NEGATIVE | skills[0].experienceMonths
            CANDIDATE | skills      | [{"field": "ICT", "skillTestPassed": "yes"}] | WRONG_TYPE | skills[0].skillTestPassed
            CANDIDATE | skills      | [{"field": "ICT", "titp2Completed": 1}]      | WRONG_TYPE | skills[0].titp2Completed
            CANDIDATE | skills      | [{"field": "ICT", "teacher": "x"}]           | UNKNOWN_FIELD | skills[0].teacher
            CANDIDATE | japanese    | "N3"                          | UNKNOWN_VALUE | japanese
            CANDIDATE | japanese    | 3                             | WRONG_TYPE    | japanese
            CANDIDATE | qualifications | ["CARE JAPANESE"]          | BAD_CODE      | qualifications[0]
            CANDIDATE | preferredRegions | ["JP-13", "JP-13"]       | DUPLICATE     | preferredRegions[1]
            CANDIDATE | preferredRegions | ["Tokyo"]                | BAD_CODE      | preferredRegions[0]
            CANDIDATE | preferredRegions | ["JPN-13"]               | BAD_CODE      | preferredRegions[0]
            CANDIDATE | needs       | ["CAR"]                       | UNKNOWN_VALUE | needs[0]
            CANDIDATE | needs       | ["CHILDCARE", "CHILDCARE"]    | DUPLICATE     | needs[1]
            CANDIDATE | minimumMonthlyWage | 180000                 | WRONG_TYPE    | minimumMonthlyWage
            CANDIDATE | minimumMonthlyWage | {"amount": "1"}        | MISSING       | minimumMonthlyWage.currency
            CANDIDATE | minimumMonthlyWage | {"amount": "1", "currency": "YEN"} | UNKNOWN_VALUE | minimumMonthlyWage.currency
            CANDIDATE | minimumMonthlyWage | {"amount": "1", "currency": "XAU"} | UNKNOWN_VALUE | minimumMonthlyWage.currency
            CANDIDATE | minimumMonthlyWage | {"amount": "1", "currency": "JPY", "note": 1} | UNKNOWN_FIELD | minimumMonthlyWage.note
            CANDIDATE | costs       | [{"category": "FEE", "payer": "WORKER", "amount": 1, "currency": "USD"}] | UNKNOWN_VALUE | costs[0].category
            CANDIDATE | costs       | [{"category": "MEDICAL", "payer": "FAMILY", "amount": 1, "currency": "USD"}] | UNKNOWN_VALUE | costs[0].payer
            CANDIDATE | costs       | [{"category": "MEDICAL", "payer": "WORKER", "currency": "USD"}] | MISSING | costs[0].amount
            CANDIDATE | passport    | "P-4711"                      | UNKNOWN_FIELD | passport
            CANDIDATE | ''          | 1                             | UNKNOWN_FIELD | ''
            CANDIDATE | withdrawn   | "yes"                         | WRONG_TYPE    | withdrawn
            VACANCY | openings      | null                          | MISSING       | openings
            VACANCY | openings      | 0                             | OUT_OF_RANGE  | openings
            VACANCY | openings      | -1                            | OUT_OF_RANGE  | openings
            VACANCY | openings      | 12345678901234567890          | OUT_OF_RANGE  | openings
            VACANCY | monthlyHours  | 0                             | OUT_OF_RANGE  | monthlyHours
            VACANCY | contractMonths | 0                            | OUT_OF_RANGE  | contractMonths
            VACANCY | shortlistSize | 0                             | OUT_OF_RANGE  | shortlistSize
            VACANCY | shortlistSize | 201                           | OUT_OF_RANGE  | shortlistSize
            VACANCY | minimumExperienceMonths | -6                  | NEGATIVE      | minimumExperienceMonths
            VACANCY | occupation    | null                          | MISSING       | occupation
            VACANCY | acceptedOrigins | ["VNM", "VNM"]              | DUPLICATE     | acceptedOrigins[1]
            VACANCY | acceptedOrigins | ["Vietnam"]                 | UNKNOWN_VALUE | acceptedOrigins[0]
            VACANCY | employerPays  | ["TRAINING", "TRAINING"]      | DUPLICATE     | employerPays[1]
            VACANCY | offers        | ["CHILDCARE", "CHILDCARE"]    | DUPLICATE     | offers[1]
            VACANCY | requiredQualifications | ["A", "A"]           | DUPLICATE     | requiredQualifications[1]
            VACANCY | monthlyWage   | null                          | MISSING       | monthlyWage
            VACANCY | monthlyWage   | {"amount": "-1", "currency": "JPY"} | NEGATIVE | monthlyWage.amount
            VACANCY | destination   | "JP"                          | UNKNOWN_VALUE | destination
            VACANCY | region        | "13"                          | BAD_CODE      | region
            VACANCY | status        | "*"                           | BAD_CODE      | status
            AGENCY  | licensedTo    | "2019-12-31"                  | BAD_INTERVAL  | licensedTo
            AGENCY  | name          | false                         | WRONG_TYPE    | name
            AGENCY  | suspensions   | [{"from": "2024-01-02", "to": "2024-01-01", "reason": ""}] | BAD_INTERVAL | suspensions[0].to
            AGENCY  | suspensions   | [{"from": "2024-01-02"}]      | MISSING       | suspensions[0].reason
            EMPLOYER | suspensions  | [{"to": "2024-01-01", "reason": ""}] | MISSING | suspensions[0].from
            EMPLOYER | suspensions  | [{"from": "2024-01-01", "reason": "", "person": "x"}] | UNKNOWN_FIELD | suspensions[0].person
            CAP_RULE | basis        | "MONTHS"                      | UNKNOWN_VALUE | basis
            CAP_RULE | months       | null                          | MISSING       | months
            CAP_RULE | maxMonths    | null                          | MISSING       | maxMonths
            CAP_RULE | months       | "1,5"                         | WRONG_TYPE    | months
            CAP_RULE | origin       | "VN"                          | UNKNOWN_VALUE | origin
            CAP_RULE | status       | "a"                           | BAD_CODE      | status
            CAP_RULE | currency     | "usd"                         | UNKNOWN_VALUE | currency
            CAP_RULE | countedCategories | ["TRAINING", "TRAINING"] | DUPLICATE     | countedCategories[1]
            CAP_RULE | effectiveTo  | "2021-12-31"                  | BAD_INTERVAL  | effectiveTo
            CAP_RULE | deductPartnerFee | 0                         | WRONG_TYPE    | deductPartnerFee
            CAP_RULE | source       | null                          | MISSING       | source
            ENTRY_REQUIREMENT | minimumJapanese | "N4"              | UNKNOWN_VALUE | minimumJapanese
            ENTRY_REQUIREMENT | status | "*"                        | BAD_CODE      | status
            ENTRY_REQUIREMENT | effectiveTo | "2000-01-01"          | BAD_INTERVAL  | effectiveTo
            MINIMUM_WAGE | region   | "Tokyo"                       | BAD_CODE      | region
            MINIMUM_WAGE | hourly   | null                          | MISSING       | hourly
            INTAKE_STOP | field     | "food"                        | BAD_CODE      | field
            INTAKE_STOP | origin    | "?"                           | UNKNOWN_VALUE | origin
            INTAKE_STOP | effectiveTo | "2026-04-12"                | BAD_INTERVAL  | effectiveTo
            FX_RATE | currency      | "XTS"                         | UNKNOWN_VALUE | currency
            FX_RATE | unitsPerUsd   | "0.00"                        | ZERO_RATE     | unitsPerUsd
            FX_RATE | unitsPerUsd   | 0                             | ZERO_RATE     | unitsPerUsd
            FX_RATE | unitsPerUsd   | "-0.1"                        | NEGATIVE      | unitsPerUsd
            FX_RATE | asOf          | "today"                       | BAD_DATE      | asOf
            """)
    void namesTheBrokenFieldAndWhy(RecordKind kind, String property, String json, ReasonCode code, String field) {
        Refused refused = refused(CanonicalLines.read(kind, GoodLines.with(kind, property, json)));

        assertThat(refused.reasons())
                .extracting(reason -> reason.field().orElseThrow(), Reason::code)
                .containsExactly(tuple(field, code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "123456789012345678"     |
            "12345678901234.5678"    |
            "0"                      |
            0.5                      |
            1E3                      |
            "1234567890123456789"    | TOO_LARGE
            "123456789012345.6789"   | TOO_LARGE
            1e18                     | TOO_LARGE
            1e999999999              | TOO_LARGE
            "1.23456"                | TOO_PRECISE
            "1.00000"                | TOO_PRECISE
            1e-999999999             | TOO_PRECISE
            -0.01                    | NEGATIVE
            "-5"                     | NEGATIVE
            "1e3"                    | WRONG_TYPE
            "+1"                     | WRONG_TYPE
            ".5"                     | WRONG_TYPE
            "5."                     | WRONG_TYPE
            "1 000"                  | WRONG_TYPE
            "1,000"                  | WRONG_TYPE
            "١٢"                     | WRONG_TYPE
            ""                       | WRONG_TYPE
            true                     | WRONG_TYPE
            {}                       | WRONG_TYPE
            """)
    void holdsAmountsToTheirLimits(String amount, ReasonCode code) {
        String money = "{\"amount\": " + amount + ", \"currency\": \"JPY\"}";

        LineOutcome outcome =
                CanonicalLines.read(RecordKind.VACANCY, GoodLines.with(RecordKind.VACANCY, "monthlyWage", money));

        if (code == null) {
            assertThat(outcome).isInstanceOf(LineOutcome.Taken.class);
        } else {
            assertThat(refused(outcome).reasons())
                    .extracting(reason -> reason.field().orElseThrow(), Reason::code)
                    .containsExactly(tuple("monthlyWage.amount", code));
        }
    }

    @Test
    void acceptsASpanThatEndsWhereItBegins() {
        assertThat(read(RecordKind.CAP_RULE, "effectiveTo", "\"2022-01-01\"")).isInstanceOf(LineOutcome.Taken.class);
    }

    @Test
    void holdsMonthsToEighteenDigitsOnEachSideOfThePoint() {
        assertThat(read(RecordKind.CAP_RULE, "months", '"' + "3".repeat(18) + "." + "3".repeat(18) + '"'))
                .isInstanceOf(LineOutcome.Taken.class);
        assertThat(codes(read(RecordKind.CAP_RULE, "months", "\"0." + "3".repeat(19) + '"')))
                .containsExactly(ReasonCode.TOO_PRECISE);
        assertThat(codes(read(RecordKind.CAP_RULE, "months", '"' + "3".repeat(19) + '"')))
                .containsExactly(ReasonCode.TOO_LARGE);
        assertThat(codes(read(RecordKind.CAP_RULE, "months", '"' + "0".repeat(100_000) + '"')))
                .containsExactly(ReasonCode.TOO_LARGE);
    }

    @Test
    void saysWhichBasisWantsItsNumbers() {
        byte[] line = GoodLines.changed(
                RecordKind.CAP_RULE,
                object -> object.put("basis", "FIXED").remove(List.of("amount", "currency", "months", "maxMonths")));

        assertThat(refused(CanonicalLines.read(RecordKind.CAP_RULE, line)).reasons())
                .extracting(reason -> reason.field().orElseThrow(), Reason::code, Reason::message)
                .containsExactly(
                        tuple("amount", ReasonCode.MISSING, "is required with basis FIXED"),
                        tuple("currency", ReasonCode.MISSING, "is required with basis FIXED"));
    }

    @Test
    void reportsABadNumberOfABasisOnce() {
        assertThat(codes(read(RecordKind.CAP_RULE, "months", "\"-1\""))).containsExactly(ReasonCode.NEGATIVE);
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void reportsEveryMissingFieldOfAnEmptyObjectAtOnce(RecordKind kind) {
        Refused refused = refused(CanonicalLines.read(kind, "{}".getBytes(StandardCharsets.UTF_8)));

        assertThat(refused.key()).isEmpty();
        assertThat(refused.reasons()).hasSizeGreaterThan(2).allSatisfy(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.MISSING);
            assertThat(GoodLines.of(kind)).contains('"' + reason.field().orElseThrow() + '"');
        });
    }

    @Test
    void reportsFaultsOfSeveralDepthsAtOnce() {
        byte[] line = GoodLines.changed(RecordKind.CANDIDATE, object -> {
            object.put("origin", "VN").put("japanese", 3).put("phone", "x");
            ((ObjectNode) object.get("costs").get(1)).put("amount", -3).put("iban", "x");
        });

        Refused refused = refused(CanonicalLines.read(RecordKind.CANDIDATE, line));

        assertThat(refused.key()).contains("VNM-00017-a");
        assertThat(refused.reasons())
                .extracting(reason -> reason.field().orElseThrow())
                .containsExactly("origin", "japanese", "costs[1].amount", "costs[1].iban", "phone");
    }

    @Test
    void givesNoKeyThatIsNotWellFormed() {
        assertThat(refused(read(RecordKind.CANDIDATE, "candidateId", "\"B1234567 Nguyen\""))
                        .key())
                .isEmpty();
        assertThat(refused(read(RecordKind.MINIMUM_WAGE, "effectiveFrom", "\"soon\""))
                        .key())
                .isEmpty();
    }

    @Test
    void refusesAWithdrawalWithAnUnknownPropertyAtAnyDepthOrABrokenKey() {
        assertThat(refused(line("{\"candidateId\": \"VNM-1\", \"withdrawn\": true, \"costs\": [{\"name\": 1}]}"))
                        .reasons())
                .extracting(reason -> reason.field().orElseThrow(), Reason::code)
                .containsExactly(tuple("costs[0].name", ReasonCode.UNKNOWN_FIELD));
        assertThat(codes(line("{\"candidateId\": \"XQZ-1\", \"withdrawn\": true}")))
                .containsExactly(ReasonCode.BAD_ID);
        assertThat(codes(line("{\"origin\": \"VNM\", \"withdrawn\": true}"))).containsExactly(ReasonCode.MISSING);
    }

    @Test
    void shortensTheNamesOfUnknownProperties() {
        byte[] line = GoodLines.changed(
                RecordKind.FX_RATE, object -> object.put("n".repeat(200), 1).put("a\u0000b", 1));

        assertThat(refused(CanonicalLines.read(RecordKind.FX_RATE, line)).reasons())
                .extracting(reason -> reason.field().orElseThrow())
                .containsExactly("n".repeat(59) + "…", "a?b");
    }

    @Test
    void listsOnlySoManyFaultsThatARejectionFitsInAMessage() {
        byte[] line = GoodLines.with(RecordKind.CANDIDATE, "statuses", "[1" + ",1".repeat(50_000) + "]");

        List<Reason> reasons =
                refused(CanonicalLines.read(RecordKind.CANDIDATE, line)).reasons();

        assertThat(reasons).hasSize(201);
        assertThat(reasons.get(200).code()).isEqualTo(ReasonCode.TOO_MANY_REASONS);
        assertThat(reasons.get(200).field()).isEmpty();
    }

    private static LineOutcome read(RecordKind kind, String property, String json) {
        return CanonicalLines.read(kind, GoodLines.with(kind, property, json));
    }

    private static LineOutcome line(String candidate) {
        return CanonicalLines.read(RecordKind.CANDIDATE, candidate.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ReasonCode> codes(LineOutcome outcome) {
        return refused(outcome).reasons().stream().map(Reason::code).toList();
    }

    private static Refused refused(LineOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return (Refused) outcome;
    }
}
