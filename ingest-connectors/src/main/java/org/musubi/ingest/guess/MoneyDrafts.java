package org.musubi.ingest.guess;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.musubi.schemas.topics.RecordKind;

/** Writes rules for amounts and pay: where the currency stands, how decimals are written, what pay is for. */
final class MoneyDrafts {
    private static final String CURRENCY = "currency";
    private static final String HEADER = "header";

    private final ValueDrafts values;
    private final TableDrafts tables;
    private final List<String> left;
    private final String usual;

    MoneyDrafts(Home home, RecordKind kind, ValueDrafts values, TableDrafts tables, List<String> left) {
        this.values = values;
        this.tables = tables;
        this.left = left;
        usual = kind == RecordKind.VACANCY ? Home.JAPAN.currency() : home.currency();
    }

    /**
     * The rule for an amount.
     *
     * @param beside the column with the currency, if there is one
     */
    String money(SampleColumn column, Optional<SampleColumn> beside) {
        return rule("money", Map.of(), column, beside).toString();
    }

    /**
     * The rule for pay.
     *
     * @param unit the column that says what it is for; nothing: a month
     * @param hours the setting for working hours, and its column
     * @param days the column with the days of a month
     */
    String pay(
            SampleColumn column,
            Optional<SampleColumn> currency,
            Optional<SampleColumn> unit,
            Optional<Map.Entry<String, SampleColumn>> hours,
            Optional<SampleColumn> days) {
        Flow rule = rule("pay", Map.of("per", "month"), column, currency);
        if (unit.isEmpty()) {
            return rule.text("per", "month").toString();
        }
        tables.use("unit", ValueDrafts.words(unit.get()));
        rule.raw("per", Flow.column(unit.get().header()).text("table", "unit").toString());
        hours.ifPresent(each ->
                rule.raw(each.getKey(), Flow.column(each.getValue().header()).toString()));
        days.ifPresent(
                each -> rule.raw("daysPerMonth", Flow.column(each.header()).toString()));
        return rule.toString();
    }

    private Flow rule(String reader, Map<String, String> settings, SampleColumn column, Optional<SampleColumn> beside) {
        Flow rule = Flow.column(column.header()).text("read", reader);
        var all = new HashMap<String, String>(settings);
        if (beside.isPresent()) {
            rule.raw(CURRENCY, currencyBeside(beside.get()));
            all.put(CURRENCY, "USD"); // any, to see how the numbers are written
        } else {
            currency(reader, settings, column).ifPresent(currency -> {
                rule.text(CURRENCY, currency);
                all.put(CURRENCY, currency);
            });
        }
        values.decimals(reader, all, column).ifPresent(mark -> rule.text("decimals", mark));
        return rule;
    }

    private static final Set<String> ANY_MARK = Set.of("point", "comma");

    /** Nothing where each amount has its own. */
    private Optional<String> currency(String reader, Map<String, String> settings, SampleColumn column) {
        if (!column.cells().isEmpty() && reads(reader, settings, column)) {
            return Optional.empty();
        }
        if (reads(reader, with(settings, HEADER), column)) {
            return Optional.of(HEADER);
        }
        left.add("the amounts in " + Flow.quoted(column.header()) + " have no currency"
                + (usual.isEmpty() ? ": add currency: …" : ": " + usual + " is only a guess"));
        return Optional.of(usual.isEmpty() ? "USD" : usual);
    }

    private static boolean reads(String reader, Map<String, String> settings, SampleColumn column) {
        return ANY_MARK.stream().anyMatch(mark -> {
            var all = new HashMap<>(settings);
            all.put("decimals", mark);
            return Trial.of(column).reads(reader, all);
        });
    }

    private static Map<String, String> with(Map<String, String> settings, String currency) {
        var all = new HashMap<>(settings);
        all.put(CURRENCY, currency);
        return all;
    }

    private String currencyBeside(SampleColumn column) {
        List<String> words = ValueDrafts.words(column);
        Flow rule = Flow.column(column.header());
        if (words.stream().allMatch(word -> TableDrafts.isCode(CURRENCY, word))) {
            return rule.toString();
        }
        tables.use(CURRENCY, words);
        return rule.text("table", CURRENCY).toString();
    }
}
