package org.musubi.ingest.guess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Skills and costs: several columns make one entry of an array. */
final class EntryDrafts {
    private static final List<String> OF_SKILL = List.of("experienceMonths", "skillTestPassed", "titp2Completed");
    private static final String NOT_KNOWN = "{constant: WORKER}   # not in the file: correct it if others pay";

    private final Chosen chosen;
    private final ValueDrafts values;
    private final MoneyDrafts money;
    private final List<String> left;

    EntryDrafts(Chosen chosen, ValueDrafts values, MoneyDrafts money, List<String> left) {
        this.chosen = chosen;
        this.values = values;
        this.money = money;
        this.left = left;
    }

    /** Whether the costs of one record stand in rows of their own. */
    static boolean hasCostRows(Chosen chosen) {
        return chosen.column("recordNumber").isPresent()
                && chosen.column("cost.category").isPresent()
                && chosen.column("cost.amount").isPresent();
    }

    List<String> skills() {
        var lines = new ArrayList<String>();
        chosen.columns().stream()
                .filter(judged -> judged.is("skills.field"))
                .sorted((one, other) -> Integer.compare(entry(one), entry(other)))
                .forEach(judged -> {
                    Meaning meaning = judged.meaning().orElseThrow();
                    lines.add("    - field: " + values.rule(meaning.field(), judged.column()));
                    for (String name : OF_SKILL) {
                        rule("skills." + name, meaning.entry())
                                .ifPresent(rule -> lines.add("      " + name + ": " + rule));
                    }
                });
        if (!lines.isEmpty()) {
            lines.add(0, "  skills:");
        }
        return lines;
    }

    List<String> costs() {
        if (hasCostRows(chosen)) {
            return costRows();
        }
        var lines = new ArrayList<String>();
        for (Judged judged : chosen.columns()) {
            Optional<String> cost =
                    judged.meaning().map(meaning -> meaning.field().name()).filter(Fields::isCost);
            cost.ifPresent(name -> lines.addAll(cost(name, judged.column())));
        }
        if (!lines.isEmpty()) {
            lines.add(0, "  costs:");
        }
        return lines;
    }

    private List<String> cost(String name, SampleColumn amount) {
        Optional<SampleColumn> payer = chosen.column(Fields.payerOf(name)).or(() -> chosen.column("cost.payer"));
        if (payer.isEmpty()) {
            left.add("fields.costs: who pays " + Fields.category(name) + " is not in the file; WORKER is only a guess");
        }
        return List.of(
                "    - category: {constant: " + Fields.category(name) + "}",
                "      payer: " + payer.map(column -> code(column, "payer")).orElse(NOT_KNOWN),
                "      money: " + money.money(amount, chosen.column("cost.currency")));
    }

    private List<String> costRows() {
        SampleColumn category = chosen.column("cost.category").orElseThrow();
        String payer =
                chosen.column("cost.payer").map(column -> code(column, "payer")).orElse(NOT_KNOWN);
        return List.of(
                "  costs:",
                "    each: row",
                "    item:",
                "      category: " + code(category, "cost"),
                "      payer: " + payer,
                "      money: "
                        + money.money(chosen.column("cost.amount").orElseThrow(), chosen.column("cost.currency")));
    }

    private String code(SampleColumn column, String list) {
        return values.rule(new Field(list, "code", Optional.of(list), list), column);
    }

    private Optional<String> rule(String name, int entry) {
        return chosen.columns().stream()
                .filter(judged -> judged.is(name) && entry(judged) == entry)
                .map(judged -> values.rule(judged.meaning().orElseThrow().field(), judged.column()))
                .findFirst();
    }

    private static int entry(Judged judged) {
        return judged.meaning().map(Meaning::entry).orElse(0);
    }
}
