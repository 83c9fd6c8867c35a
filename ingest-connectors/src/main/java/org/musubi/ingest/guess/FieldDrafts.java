package org.musubi.ingest.guess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.musubi.ingest.canonical.Outline;
import org.musubi.schemas.topics.RecordKind;

/** The section {@code fields} of a draft, along what the kind of record may hold. */
final class FieldDrafts {
    private final RecordKind kind;
    private final Home home;
    private final Chosen chosen;
    private final Fields fields;
    private final List<String> left;
    private final ValueDrafts values;
    private final MoneyDrafts money;
    private final EntryDrafts entries;

    FieldDrafts(RecordKind kind, Home home, Chosen chosen, TableDrafts tables, List<String> left) {
        this.kind = kind;
        this.home = home;
        this.chosen = chosen;
        this.left = left;
        fields = new Fields(kind);
        values = new ValueDrafts(home, tables, left);
        money = new MoneyDrafts(home, kind, values, tables, left);
        entries = new EntryDrafts(chosen, values, money, left);
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        Map<String, Outline.Part> parts = Outline.of(kind).parts();
        parts.forEach((name, part) -> {
            List<String> found = field(name);
            lines.addAll(found);
            if (found.isEmpty() && part.required()) {
                String needed = fields.named(name).map(Field::explanation).orElse(name);
                lines.add("  # " + name + ": {column: …}   # needed: " + needed);
                left.add("fields." + name + ": no column was found for it; needed: " + needed);
            }
        });
        return lines;
    }

    private List<String> field(String name) {
        return switch (name) {
            case "candidateId" -> person();
            case "origin" -> origin();
            case "vacancyId" -> chosen.column(name).isPresent() ? simple(name) : recordNumber();
            case "monthlyHours" -> chosen.column(name).isPresent() ? simple(name) : weeklyHours();
            case "destination" ->
                chosen.column(name).isPresent() ? simple(name) : List.of("  destination: {constant: JPN}");
            case "minorUntil" -> chosen.column(name).isPresent() ? simple(name) : comingOfAge();
            case "skills" -> entries.skills();
            case "costs" -> entries.costs();
            default -> simple(name);
        };
    }

    private List<String> simple(String name) {
        return chosen.column(name).stream()
                .map(column -> "  " + name + ": " + rule(fields.named(name).orElseThrow(), column))
                .toList();
    }

    private String rule(Field field, SampleColumn column) {
        return switch (field.way()) {
            case "money" -> money.money(column, Optional.empty());
            case "pay" ->
                money.pay(
                        column,
                        chosen.column("wage.currency"),
                        chosen.column("pay.unit"),
                        hours(),
                        chosen.column("monthlyDays"));
            case "id" -> values.rule(field, column) + "   # prefix: … if numbers alone are not its whole id";
            default -> values.rule(field, column);
        };
    }

    /** The setting for the hours behind hourly pay, and its column. */
    private Optional<Map.Entry<String, SampleColumn>> hours() {
        return chosen.column("monthlyHours")
                .map(column -> Map.entry("hoursPerMonth", column))
                .or(() -> chosen.column("weeklyHours").map(column -> Map.entry("hoursPerWeek", column)));
    }

    /** A column of pseudonyms, else the pseudonym that the mapping makes of the national number. */
    private List<String> person() {
        Optional<SampleColumn> own = chosen.column("candidateId");
        if (own.isPresent()) {
            Flow rule = Flow.column(own.get().header());
            boolean prefixed = own.get().texts().allMatch(text -> text.matches("[A-Z]{3}-.*"));
            return List.of("  candidateId: "
                    + (prefixed || home.origin().isEmpty() ? rule : rule.text("prefix", home.origin() + "-")));
        }
        return chosen.number().isPresent() ? List.of("  candidateId: {pseudonym: true}") : List.of();
    }

    private List<String> origin() {
        if (chosen.column("origin").isPresent()) {
            return simple("origin");
        }
        return home.origin().isEmpty()
                ? List.of()
                : List.of("  origin: {constant: " + home.origin() + "}   # guessed from the language of the headers");
    }

    private List<String> recordNumber() {
        return chosen.column("recordNumber").stream()
                .map(column -> "  vacancyId: " + Flow.column(column.header())
                        + "   # prefix: … if numbers alone are not its whole id")
                .toList();
    }

    private List<String> weeklyHours() {
        return chosen.column("weeklyHours").stream()
                .map(column -> "  monthlyHours: "
                        + Flow.column(column.header())
                                .text("read", "number")
                                .raw("times", "4.33334")
                                .text("round", "up")
                        + "   # hours of a week; 52 weeks are 12 months")
                .toList();
    }

    private List<String> comingOfAge() {
        return chosen.birth().stream()
                .map(birth -> {
                    Flow rule = Flow.column(birth.header()).text("read", "eighteenth-birthday");
                    usualForm().filter(form -> !form.equals("iso")).ifPresent(form -> rule.text("form", form));
                    chosen.column("registeredOn")
                            .ifPresent(column -> rule.raw(
                                    "registeredOn", Flow.column(column.header()).toString()));
                    return "  minorUntil: " + rule
                            + "   # the form is that of the other days, for this column was not read";
                })
                .toList();
    }

    /** The form of the days in the columns that may be read. */
    private Optional<String> usualForm() {
        return Stream.of("registeredOn", "availableFrom", "consentUntil")
                .flatMap(name -> chosen.column(name).stream())
                .filter(column -> !column.cells().isEmpty())
                .map(ValueDrafts::form)
                .findFirst();
    }
}
