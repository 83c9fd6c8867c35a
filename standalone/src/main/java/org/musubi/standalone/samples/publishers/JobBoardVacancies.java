package org.musubi.standalone.samples.publishers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Vacancies of a job board: one answer of its change feed over HTTP, with everything that has changed so far. */
final class JobBoardVacancies implements PublisherFile {
    static final List<String> TABLES = List.of("prefectures", "categories");

    private static final Map<String, String> VISAS =
            Map.of("SSW1", "ssw-1", "TITP", "trainee", "ESD", "skill-development", "ENGINEER", "engineer");
    private static final Map<String, String> TAGS =
            Map.of("CHILDCARE", "childcare", "FAMILY_HOUSING", "family-housing", "ACCESSIBILITY", "step-free");
    private static final Map<String, String> COSTS = Map.of(
            "RECRUITMENT_FEE", "placement",
            "MEDICAL", "health-check",
            "INSURANCE", "insurance",
            "SKILL_TEST", "tests",
            "TRAINING", "training",
            "EQUIPMENT", "equipment",
            "TRAVEL_AND_LODGING", "travel",
            "ADMINISTRATIVE", "paperwork");

    private static final List<Consumer<ObjectNode>> FLAWS = List.of(
            change -> change.put("applyBy", "2027-04-31"),
            change -> change.put("positions", 0),
            change -> change.put("category", "astronaut"),
            change -> ((ObjectNode) change.get("workplace")).put("country", "Elsewhere"));

    private final Writer out;
    private final LocalDate asOf;
    private final Words words;
    private int changes;
    private int broken;

    private JobBoardVacancies(Writer out, LocalDate asOf, Words words) {
        this.out = out;
        this.asOf = asOf;
        this.words = words;
    }

    /** Every fourth vacancy is on the job board. */
    static boolean takes(ObjectNode record) {
        return Records.number(record.path("vacancyId")) % 4 == 0;
    }

    static PublisherFile open(Path file, LocalDate asOf, Words words) throws IOException {
        Writer out = Files.newBufferedWriter(file);
        out.write("{\"next\":\"" + asOf + "T00:00:00Z\",\"changes\":[");
        return new JobBoardVacancies(out, asOf, words);
    }

    @Override
    public void write(ObjectNode record) throws IOException {
        out.write(changes++ == 0 ? "\n" : ",\n");
        out.write(change(record).toString());
    }

    @Override
    public void writeBroken(ObjectNode record) throws IOException {
        ObjectNode change = change(record);
        FLAWS.get(broken++ % FLAWS.size()).accept(change);
        out.write(changes++ == 0 ? "\n" : ",\n");
        out.write(change.toString());
    }

    private ObjectNode change(ObjectNode record) {
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        change.set("id", record.path("vacancyId"));
        change.put("updatedAt", asOf + "T00:00:00Z");
        change.put("removed", Records.withdrawn(record));
        if (!Records.withdrawn(record)) {
            putWork(change, record);
            putTerms(change, record);
        }
        return change;
    }

    private void putWork(ObjectNode change, ObjectNode record) {
        int number = Records.number(record.path("vacancyId"));
        change.set("title", record.path("occupation"));
        change.putObject("employer")
                .put("name", "Sample employer " + Records.last(record.path("employerId")))
                .set("id", record.path("employerId"));
        change.putObject("contact")
                .put("name", Invented.name(number, List.of("Aoi", "Ren", "Yui"), List.of("Sato", "Mori", "Abe", "Ono")))
                .put("phone", Invented.phone("+81-3-", number));
        change.putObject("workplace")
                .put("country", "JP")
                .put("prefecture", words.word("prefectures", record.path("region"), number));
        change.put("category", words.word("categories", record.path("field"), number));
        change.put("visa", VISAS.get(record.path("status").asText()));
        change.set("positions", record.path("openings"));
        change.put("gender", "any");
        var tags = change.putArray("tags").add(number % 2 == 0 ? "night-shift" : "day-shift");
        record.path("offers").forEach(offer -> tags.add(TAGS.get(offer.asText())));
    }

    private static void putTerms(ObjectNode change, ObjectNode record) {
        int number = Records.number(record.path("vacancyId"));
        putPay(change.putObject("pay"), record, number);
        change.set("hoursPerMonth", record.path("monthlyHours"));
        change.set("contractMonths", record.path("contractMonths"));
        copy(record.path("partnerMonthlyFee").path("amount"), change, "partnerFee");
        change.putObject("language").put("japanese", Levels.certificate(record.path("requiredJapanese"), number));
        var licences = change.putArray("licences");
        record.path("requiredQualifications")
                .forEach(code ->
                        licences.add(code.asText().toLowerCase(Locale.ROOT).replace('_', '-')));
        copy(record.path("minimumExperienceMonths"), change, "experienceMonths");
        var origins = change.putArray("origins");
        record.path("acceptedOrigins").forEach(origins::add);
        var paid = change.putArray("employerPays");
        record.path("employerPays").forEach(category -> paid.add(COSTS.get(category.asText())));
        change.set("startOn", record.path("startOn"));
        change.set("applyBy", record.path("closesOn"));
        copy(record.path("shortlistSize"), change, "shortlist");
    }

    /** Pay in whichever unit it comes out even. */
    private static void putPay(ObjectNode pay, ObjectNode record, int number) {
        long wage = record.path("monthlyWage").path("amount").asLong();
        int hours = record.path("monthlyHours").asInt();
        if (wage % hours == 0) {
            pay.put("amount", wage / hours).put("unit", "HOUR");
        } else if (number % 3 == 0) {
            pay.put("amount", wage * 12).put("unit", "YEAR");
        } else {
            pay.put("amount", wage).put("unit", "MONTH");
        }
        pay.set("currency", record.path("monthlyWage").path("currency"));
    }

    private static void copy(JsonNode value, ObjectNode change, String property) {
        if (!value.isMissingNode()) {
            change.set(property, value);
        }
    }

    @Override
    public void close() throws IOException {
        out.write("\n]}\n");
        out.close();
    }
}
