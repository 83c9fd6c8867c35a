package org.musubi.ingest.canonical;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.musubi.schemas.topics.RecordKind;

/** One good line of each kind, with every property filled. */
public final class GoodLines {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private GoodLines() {}

    /** The line. */
    public static String of(RecordKind kind) {
        String text = switch (kind) {
            case CANDIDATE -> CANDIDATE;
            case VACANCY -> VACANCY;
            case AGENCY -> """
                        {"agencyId": "VN-017", "origin": "VNM", "name": "Sao Mai", "licensedFrom": "2020-01-01",
                         "licensedTo": "2030-01-01",
                         "suspensions": [{"from": "2024-01-01", "to": "2024-03-01", "reason": "late report"}]}""";
            case EMPLOYER -> """
                        {"employerId": "E-1", "destination": "JPN", "name": "Hinode Care",
                         "suspensions": [{"from": "2024-01-01", "to": null, "reason": "unpaid overtime"}]}""";
            case CAP_RULE -> """
                        {"ruleId": "VNM-JPN-1", "origin": "VNM", "destination": "JPN", "status": "*",
                         "basis": "WAGE_MONTHS_PER_YEAR", "amount": "1200", "currency": "USD", "months": "1.5",
                         "maxMonths": 3, "deductPartnerFee": true, "countedCategories": ["TRAINING"],
                         "effectiveFrom": "2022-01-01", "effectiveTo": "2032-01-01", "issuer": "MOLISA",
                         "source": "Law 69/2020"}""";
            case ENTRY_REQUIREMENT -> """
                        {"requirementId": "SSW1-CARE", "status": "SSW1", "field": "NURSING_CARE",
                         "minimumJapanese": "A2_2", "requiredQualifications": ["CARE_JAPANESE"],
                         "skillTestRequired": true, "titp2Waives": true, "effectiveFrom": "2019-04-01",
                         "effectiveTo": "2031-04-01"}""";
            case MINIMUM_WAGE -> """
                        {"region": "JP-13", "hourly": {"amount": "1226", "currency": "JPY"},
                         "effectiveFrom": "2025-10-03"}""";
            case INTAKE_STOP -> """
                        {"stopId": "S-1", "destination": "JPN", "status": "SSW1", "field": "RESTAURANT", "origin": "*",
                         "effectiveFrom": "2026-04-13", "effectiveTo": "2027-04-01", "source": "ISA notice"}""";
            case FX_RATE -> """
                        {"currency": "JPY", "unitsPerUsd": "151.37", "asOf": "2026-11-20"}""";
        };
        return text.replace("\n", "");
    }

    /** The line with a change. */
    public static byte[] changed(RecordKind kind, Consumer<ObjectNode> change) {
        try {
            var object = (ObjectNode) MAPPER.readTree(of(kind));
            change.accept(object);
            return MAPPER.writeValueAsBytes(object);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** The line with one property replaced by the given JSON, character by character. */
    public static byte[] with(RecordKind kind, String property, String json) {
        return changed(kind, object -> object.putRawValue(property, new RawValue(json)));
    }

    /** The line in bytes. */
    public static byte[] bytes(RecordKind kind) {
        return of(kind).getBytes(StandardCharsets.UTF_8);
    }

    private static final String CANDIDATE = """
            {"candidateId": "VNM-00017-a", "origin": "VNM", "agencyId": "VN-017", "consentUntil": "2027-12-31",
             "minorUntil": "2026-12-24", "statuses": ["SSW1", "ESD"],
             "skills": [{"field": "NURSING_CARE", "experienceMonths": 18, "skillTestPassed": true, "titp2Completed": false},
                        {"field": "ICT"}],
             "japanese": "B1", "qualifications": ["CARE_JAPANESE"], "preferredRegions": ["JP-13", "JP-27"],
             "minimumMonthlyWage": {"amount": "180000", "currency": "JPY"}, "availableFrom": "2027-01-15",
             "needs": ["CHILDCARE"],
             "costs": [{"category": "TRAINING", "payer": "WORKER", "amount": "1250.50", "currency": "USD"},
                       {"category": "TRAINING", "payer": "EMPLOYER", "amount": 300, "currency": "USD"}]}""";

    private static final String VACANCY = """
            {"vacancyId": "V-100", "employerId": "E-1", "destination": "JPN", "region": "JP-13", "status": "SSW1",
             "field": "NURSING_CARE", "occupation": "介護職員", "openings": 3,
             "monthlyWage": {"amount": "210000", "currency": "JPY"}, "monthlyHours": 165, "contractMonths": 36,
             "partnerMonthlyFee": {"amount": "5000", "currency": "JPY"}, "requiredJapanese": "A2_2",
             "requiredQualifications": ["CARE_JAPANESE"], "minimumExperienceMonths": 6, "acceptedOrigins": ["VNM"],
             "employerPays": ["TRAVEL_AND_LODGING"], "offers": ["CHILDCARE"], "startOn": "2027-04-01",
             "closesOn": "2027-02-28", "shortlistSize": 20}""";
}
