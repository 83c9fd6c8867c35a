package org.musubi.standalone.samples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Ways in which the lines of real feeds are wrong. None puts anything about a person into a line. */
@FunctionalInterface
interface Spoiling {
    /** The broken line. The record may be changed. */
    String spoil(ObjectNode line);

    /** The ways for candidates. */
    static List<Spoiling> ofCandidates() {
        return List.of(
                changing(line -> line.put("passportNumber", "REMOVED")),
                changing(line -> line.put("japanese", "N4")),
                changing(line -> line.put("availableFrom", "2027-02-30")),
                changing(line -> cost(line).put("category", "SERVICE_FEE")),
                changing(line -> cost(line).put("amount", "-500000")),
                changing(line -> cost(line).put("currency", "DONG")),
                changing(line -> line.remove("agencyId")),
                changing(line -> line.put("candidateId", "XXX-000000")),
                changing(line -> skill(line).put("experienceMonths", "two years")),
                changing(line -> line.withArray("skills").add(skill(line).deepCopy())),
                changing(line -> cost(line).put("amount", "1,200,000")),
                changing(line -> line.put("consentUntil", "31/12/2027")),
                text(line -> line.substring(0, line.length() / 2)));
    }

    /** The ways for vacancies. */
    static List<Spoiling> ofVacancies() {
        return List.of(
                changing(line -> line.put("maximumAge", 30)),
                changing(line -> line.put("openings", 0)),
                changing(line -> wage(line).put("currency", "YEN")),
                changing(line -> line.put("destination", "JP")),
                changing(line -> line.put("contractMonths", "three years")),
                changing(line -> line.put("shortlistSize", 500)),
                changing(line -> line.put("startOn", "2027-04-31")),
                changing(line -> line.put("gender", "any")));
    }

    /** The ways for employers. */
    static List<Spoiling> ofEmployers() {
        return List.of(
                changing(line -> line.remove("destination")),
                changing(line -> line.put("contactPerson", "REMOVED")),
                changing(line -> line.putArray("suspensions")
                        .addObject()
                        .put("from", "2026-13-01")
                        .put("reason", "Wages unpaid")));
    }

    /** The ways for agencies. */
    static List<Spoiling> ofAgencies() {
        return List.of(
                changing(line -> line.put("licensedTo", "1999-12-31")),
                changing(line -> line.put("telephone", "REMOVED")),
                changing(line -> line.put("origin", line.path("origin").asText().toLowerCase(Locale.ROOT))));
    }

    private static Spoiling changing(Consumer<ObjectNode> change) {
        return line -> {
            change.accept(line);
            return line.toString();
        };
    }

    private static Spoiling text(UnaryOperator<String> change) {
        return line -> change.apply(line.toString());
    }

    private static ObjectNode skill(ObjectNode line) {
        return first(line.withArray("skills"));
    }

    private static ObjectNode cost(ObjectNode line) {
        return first(line.withArray("costs"));
    }

    private static ObjectNode wage(ObjectNode line) {
        return (ObjectNode) line.get("monthlyWage");
    }

    private static ObjectNode first(ArrayNode array) {
        return (ObjectNode) array.get(0);
    }
}
