package org.musubi.matcher.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Rule;
import org.musubi.matcher.rules.Terms;
import org.musubi.matcher.rules.Vacancy;

/** What the rules know of a vacancy, as one JSON object, with the names of the canonical files. */
final class VacancyJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private VacancyJson() {}

    static ObjectNode of(Terms terms, LocalDate asOf) {
        ObjectNode object = facts(terms.vacancy());
        object.put("open", terms.isOpen());
        ArrayNode codes = object.putArray("codes");
        terms.closedBecause().stream().map(Rule::name).forEach(codes::add);
        return object.put("asOf", asOf.toString());
    }

    private static ObjectNode facts(Vacancy vacancy) {
        ObjectNode object = JSON.objectNode()
                .put("vacancyId", vacancy.vacancyId())
                .put("employerId", vacancy.employerId())
                .put("destination", vacancy.destination())
                .put("region", vacancy.region())
                .put("status", vacancy.status())
                .put("field", vacancy.field())
                .put("openings", vacancy.openings());
        object.set("monthlyWage", money(vacancy.monthlyWage()));
        object.put("monthlyHours", vacancy.monthlyHours()).put("contractMonths", vacancy.contractMonths());
        Optional<JsonNode> fee = vacancy.partnerMonthlyFee().map(VacancyJson::money);
        object.set("partnerMonthlyFee", fee.orElse(JSON.nullNode()));
        object.put("requiredJapanese", vacancy.requiredJapanese().name());
        object.set("requiredQualifications", sorted(vacancy.requiredQualifications()));
        object.put("minimumExperienceMonths", vacancy.minimumExperienceMonths());
        object.set("acceptedOrigins", sorted(vacancy.acceptedOrigins()));
        object.set("employerPays", inOrder(vacancy.employerPays()));
        object.set("offers", inOrder(vacancy.offers()));
        return object.put("startOn", vacancy.startOn().toString())
                .put("closesOn", vacancy.closesOn().toString())
                .put("shortlistSize", vacancy.size());
    }

    private static JsonNode money(Money money) {
        return JSON.objectNode().put("amount", money.amount().toPlainString()).put("currency", money.currency());
    }

    private static ArrayNode sorted(Collection<String> codes) {
        ArrayNode array = JSON.arrayNode();
        codes.stream().sorted().forEach(array::add);
        return array;
    }

    private static <E extends Enum<E>> ArrayNode inOrder(Collection<E> codes) {
        ArrayNode array = JSON.arrayNode();
        codes.stream().sorted().map(Enum::name).forEach(array::add);
        return array;
    }
}
