package org.musubi.matcher.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.musubi.matcher.explain.Amount;
import org.musubi.matcher.reach.Change;
import org.musubi.matcher.reach.Reach;
import org.musubi.matcher.rules.Vacancy;

/** A reach as one JSON object. Amounts are plain decimal strings in the settlement currency. */
final class ReachJson {
    private ReachJson() {}

    static ObjectNode of(Reach reach, LocalDate asOf) {
        Vacancy vacancy = reach.vacancy();
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("vacancyId", vacancy.vacancyId())
                .put("asOf", asOf.toString())
                .put("currency", vacancy.currency())
                .put("monthlyWage", vacancy.monthlyWage().amount().toPlainString())
                .put("eligible", reach.eligible())
                .put("heldBack", reach.heldBack());
        ObjectNode heldBackBy = JsonNodeFactory.instance.objectNode();
        reach.heldBackBy()
                .ifPresent(spread -> heldBackBy
                        .put("least", settled(spread.least(), vacancy))
                        .put("median", settled(spread.median(), vacancy))
                        .put("most", settled(spread.most(), vacancy)));
        object.set("heldBackBy", heldBackBy.isEmpty() ? JsonNodeFactory.instance.nullNode() : heldBackBy);
        lifts(reach, object.putArray("employerPays"), object.putArray("wageSteps"), object.putObject("everyCategory"));
        return object;
    }

    private static void lifts(Reach reach, ArrayNode categories, ArrayNode wageSteps, ObjectNode everyCategory) {
        for (Reach.Lift lift : reach.lifts()) {
            if (lift.change() instanceof Change.BearCategory one) {
                categories.addObject().put("category", one.category().name()).put("lifts", lift.people());
            } else if (lift.change() instanceof Change.RaiseWage step) {
                wageSteps
                        .addObject()
                        .put("monthlyWage", step.monthlyWage().toPlainString())
                        .put("raise", step.raise().toPlainString())
                        .put("lifts", lift.people());
            } else {
                everyCategory.put("lifts", lift.people());
            }
        }
    }

    private static String settled(BigDecimal amount, Vacancy vacancy) {
        return Amount.plain(amount, vacancy.currency());
    }
}
