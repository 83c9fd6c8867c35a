package org.musubi.matcher.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.musubi.matcher.rules.Cap;
import org.musubi.matcher.rules.CostAssessment;
import org.musubi.matcher.rules.CostItem;
import org.musubi.matcher.rules.Rule;
import org.musubi.matcher.rules.Score;
import org.musubi.matcher.rules.Vacancy;

/** An explanation as one JSON object. Amounts are plain decimal strings; what is unknown is null. */
public final class ExplanationJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ExplanationJson() {}

    /** The object: the {@link #outcome}, then the {@link #grounds}. */
    public static ObjectNode of(Explanation explanation) {
        return outcome(explanation).setAll(grounds(explanation));
    }

    /** Which pair it is about, whether it is eligible and which codes fail, and its score. */
    public static ObjectNode outcome(Explanation explanation) {
        ObjectNode object = JSON.objectNode();
        object.put("vacancyId", explanation.vacancy().vacancyId());
        object.put("candidateId", explanation.candidate().candidateId());
        object.put("asOf", explanation.asOf().toString());
        object.put("eligible", explanation.verdict().isEligible());
        ArrayNode codes = object.putArray("codes");
        explanation.verdict().codes().forEach(codes::add);
        Optional<Score> score = explanation.verdict().match().map(match -> match.score());
        object.set(
                "score",
                score.<JsonNode>map(points -> JSON.numberNode(points.total())).orElse(JSON.nullNode()));
        object.set("scoreParts", score.<JsonNode>map(ExplanationJson::parts).orElse(JSON.nullNode()));
        return object;
    }

    /** Every rule, and every cost against every cap. */
    public static ObjectNode grounds(Explanation explanation) {
        ObjectNode object = JSON.objectNode();
        object.set("rules", rules(explanation));
        object.set("costs", costs(explanation));
        return object;
    }

    private static ObjectNode parts(Score score) {
        return JSON.objectNode()
                .put("language", score.language())
                .put("experience", score.experience())
                .put("region", score.region())
                .put("cost", score.cost())
                .put("needs", score.needs());
    }

    private static ArrayNode rules(Explanation explanation) {
        ArrayNode rules = JSON.arrayNode();
        for (Rule rule : RuleLists.all()) {
            rules.addObject()
                    .put("table", RuleLists.table(rule))
                    .put("code", rule.name())
                    .put("holds", !explanation.verdict().failed().contains(rule))
                    .put("demand", rule.demand());
        }
        return rules;
    }

    private static ObjectNode costs(Explanation explanation) {
        String currency = explanation.vacancy().currency();
        ObjectNode costs = JSON.objectNode();
        costs.put("currency", currency);
        Optional<CostAssessment> binding = explanation.verdict().pair().knownBinding();
        costs.put(
                "workerPaid",
                binding.flatMap(CostAssessment::workerPaid)
                        .map(sum -> Amount.plain(sum, currency))
                        .orElse(null));
        costs.put(
                "cap",
                binding.flatMap(assessed -> assessed.cap().limit())
                        .map(sum -> Amount.plain(sum, currency))
                        .orElse(null));
        costs.put(
                "capRuleId",
                binding.map(assessed -> assessed.cap().rule().ruleId()).orElse(null));
        ArrayNode items = costs.putArray("items");
        explanation.candidate().costs().forEach(item -> items.add(item(item, explanation)));
        ArrayNode caps = costs.putArray("rules");
        explanation.verdict().pair().assessments().forEach(assessed -> caps.add(cap(assessed, explanation.vacancy())));
        return costs;
    }

    private static ObjectNode item(CostItem item, Explanation explanation) {
        ObjectNode object = JSON.objectNode()
                .put("category", item.category().name())
                .put("payer", item.payer().name())
                .put("amount", item.money().amount().toPlainString())
                .put("currency", item.money().currency())
                .put(
                        "settled",
                        CostAssessment.settled(
                                        item, explanation.verdict().pair().terms())
                                .map(sum ->
                                        Amount.plain(sum, explanation.vacancy().currency()))
                                .orElse(null))
                .put("employerPays", explanation.vacancy().employerPays().contains(item.category()));
        ArrayNode countedBy = object.putArray("countedBy");
        explanation.verdict().pair().assessments().stream()
                .map(assessed -> assessed.cap().rule())
                .filter(rule -> CostAssessment.isCounted(item, rule, explanation.vacancy()))
                .forEach(rule -> countedBy.add(rule.ruleId()));
        return object;
    }

    private static ObjectNode cap(CostAssessment assessed, Vacancy vacancy) {
        String currency = vacancy.currency();
        Cap cap = assessed.cap();
        return JSON.objectNode()
                .put("ruleId", cap.rule().ruleId())
                .put("arithmetic", Arithmetic.of(cap, vacancy))
                .put(
                        "workerPaid",
                        assessed.workerPaid()
                                .map(sum -> Amount.plain(sum, currency))
                                .orElse(null))
                .put("cap", cap.limit().map(sum -> Amount.plain(sum, currency)).orElse(null))
                .put("headroom", assessed.isComplete() ? Amount.plain(assessed.headroom(), currency) : null)
                .put("exceeded", assessed.isComplete() ? assessed.isExceeded() : null);
    }
}
