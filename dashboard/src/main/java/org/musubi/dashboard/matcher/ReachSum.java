package org.musubi.dashboard.matcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.musubi.schemas.avro.CostCategory;

/** Adds up what each matcher says of its own candidates. */
final class ReachSum {
    private static final String LIFTS = "lifts";
    private static final String WAGE = "monthlyWage";
    private static final String HELD_BACK_BY = "heldBackBy";
    private static final String WAGE_STEPS = "wageSteps";
    private static final String SHARDS = "shards";
    private static final String OF_SHARDS = "ofShards";

    private ReachSum() {}

    /** The reach over all candidates; empty if the parts do not make up a whole. */
    static Optional<ObjectNode> of(List<JsonNode> parts) {
        ObjectNode first = parts.get(0).deepCopy();
        if (sum(parts, SHARDS) != first.path(OF_SHARDS).asLong()) {
            return Optional.empty();
        }
        first.remove(List.of(SHARDS, OF_SHARDS));
        if (parts.size() > 1) {
            first.put("eligible", sum(parts, "eligible"));
            first.put("heldBack", sum(parts, "heldBack"));
            first.set(HELD_BACK_BY, spread(parts, first));
            addCategories(parts, first.putArray("employerPays"));
            addSteps(parts, first.putArray(WAGE_STEPS));
            first.putObject("everyCategory")
                    .put(
                            LIFTS,
                            sum(
                                    parts.stream()
                                            .map(part -> part.path("everyCategory"))
                                            .toList(),
                                    LIFTS));
        }
        return Optional.of(first);
    }

    /** A median cannot be had from medians, so there is none. */
    private static JsonNode spread(List<JsonNode> parts, ObjectNode whole) {
        List<JsonNode> spreads = parts.stream()
                .map(part -> part.path(HELD_BACK_BY))
                .filter(JsonNode::isObject)
                .toList();
        Comparator<String> byAmount = Comparator.comparing(BigDecimal::new);
        Optional<String> least =
                spreads.stream().map(one -> one.path("least").asText()).min(byAmount);
        Optional<String> most =
                spreads.stream().map(one -> one.path("most").asText()).max(byAmount);
        if (least.isEmpty() || most.isEmpty()) {
            return whole.nullNode();
        }
        return whole.objectNode().put("least", least.get()).putNull("median").put("most", most.get());
    }

    private static void addCategories(List<JsonNode> parts, ArrayNode sums) {
        Map<CostCategory, Long> lifts = new EnumMap<>(CostCategory.class);
        for (JsonNode part : parts) {
            for (JsonNode one : part.path("employerPays")) {
                lifts.merge(
                        CostCategory.valueOf(one.path("category").asText()),
                        one.path(LIFTS).asLong(),
                        Long::sum);
            }
        }
        lifts.forEach((category, count) ->
                sums.addObject().put("category", category.name()).put(LIFTS, count));
    }

    private static void addSteps(List<JsonNode> parts, ArrayNode sums) {
        Map<BigDecimal, ObjectNode> steps = new TreeMap<>();
        for (JsonNode part : parts) {
            for (JsonNode one : part.path(WAGE_STEPS)) {
                ObjectNode step = steps.computeIfAbsent(
                        new BigDecimal(one.path(WAGE).asText()), wage -> ((ObjectNode) one.deepCopy()).put(LIFTS, 0L));
                step.put(LIFTS, step.path(LIFTS).asLong() + one.path(LIFTS).asLong());
            }
        }
        steps.values().forEach(sums::add);
    }

    private static long sum(List<JsonNode> parts, String name) {
        return parts.stream().mapToLong(part -> part.path(name).asLong()).sum();
    }
}
