package org.musubi.ingest.guess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes rules for single values, each as its column's values are written. */
final class ValueDrafts {
    private static final List<String> FORMS = List.of("iso", "year-first", "day-first", "month-first", "japanese-era");
    private static final List<String> SPLITS = List.of("、", ";", ",", "/", "|");
    private static final Pattern YEARS = Pattern.compile("(?i).*(?:\\byears?\\b|năm|年|ឆ្នាំ|နှစ်).*", Pattern.DOTALL);
    private static final Pattern MONTHS =
            Pattern.compile("(?i).*(?:\\bmonths?\\b|tháng|月|\\(ខែ\\)|\\(လ\\)).*", Pattern.DOTALL);

    private static final String COUNTRY = "country";

    private final Home home;
    private final TableDrafts tables;
    private final List<String> left;

    /**
     * @param home of the publisher
     * @param tables get the words of code columns
     * @param left gets what somebody has to fill in
     */
    ValueDrafts(Home home, TableDrafts tables, List<String> left) {
        this.home = home;
        this.tables = tables;
        this.left = left;
    }

    /** The rule for a field, by the way in which its values are written. */
    String rule(Field field, SampleColumn column) {
        return switch (field.way()) {
            case "date" -> dated(Flow.column(column.header()).text("read", "date"), column, field.name());
            case "whole" -> number(Flow.column(column.header()).text("read", "number"), column);
            case "months" -> months(column);
            case "yes-no" -> yesNo(field, column);
            case "level" -> level(column);
            case COUNTRY -> country(Flow.column(column.header()), words(column)).toString();
            case "code" -> code(field, column);
            case "codes" -> codes(field, column);
            case "countries" -> countries(column);
            default -> Flow.column(column.header()).toString();
        };
    }

    /** In which order the days of a column are written. */
    static String form(SampleColumn column) {
        return Trial.of(column).best("date", Map.of(), "form", FORMS);
    }

    /** The words of a column in a table's order of coming. */
    static List<String> words(SampleColumn column) {
        return List.copyOf(new LinkedHashSet<>(column.texts().toList()));
    }

    /** The setting for numbers of a column that are part of what a reader reads. */
    Optional<String> decimals(String reader, Map<String, String> settings, SampleColumn column) {
        if (column.texts().noneMatch(text -> text.indexOf('.') >= 0 || text.indexOf(',') >= 0)) {
            return Optional.empty();
        }
        List<String> choices = home == Home.VIET_NAM ? List.of("comma", "point") : List.of("point", "comma");
        return Optional.of(Trial.of(column).best(reader, settings, "decimals", choices))
                .filter("comma"::equals);
    }

    private String dated(Flow rule, SampleColumn column, String name) {
        String form = form(column);
        if (!Trial.of(column).reads("date", Map.of("form", form))) {
            left.add("fields." + name + ": say in which form its days are written (form: …)");
        }
        return (form.equals("iso") ? rule : rule.text("form", form)).toString();
    }

    private String number(Flow rule, SampleColumn column) {
        decimals("number", Map.of(), column).ifPresent(mark -> rule.text("decimals", mark));
        return rule.toString();
    }

    private String months(SampleColumn column) {
        Flow rule = Flow.column(column.header()).text("read", "number");
        if (YEARS.matcher(column.header()).matches()
                && !MONTHS.matcher(column.header()).matches()) {
            rule.raw("times", "12");
        }
        return number(rule, column);
    }

    private String yesNo(Field field, SampleColumn column) {
        if (!Trial.of(column).reads("yes-no", Map.of())) {
            left.add("fields." + field.name() + ": name its words for yes and no (yes: […], no: […])");
        }
        return Flow.column(column.header()).text("read", "yes-no").toString();
    }

    private String level(SampleColumn column) {
        Flow rule = Flow.column(column.header());
        List<String> words = words(column);
        var known = new CodeWords("japanese");
        long inTable =
                column.texts().filter(word -> known.code(word).isPresent()).count();
        double read = Trial.of(column).share("japanese-level", Map.of());
        if (read >= Trial.MOST || read * column.cells().size() >= inTable) {
            rule.text("read", "japanese-level");
        } else {
            rule.text("table", "japanese");
            tables.use("japanese", words);
        }
        return (column.hasGaps() ? rule.text("default", "NONE") : rule).toString();
    }

    private String code(Field field, SampleColumn column) {
        return table(Flow.column(column.header()), field, words(column)).toString();
    }

    private String codes(Field field, SampleColumn column) {
        if (column.array()) {
            return each(column, table(new Flow().raw("column", "\"\""), field, words(column)));
        }
        String split = split(column, field.words().orElseThrow());
        return table(Flow.column(column.header()).raw("split", Flow.quoted(split)), field, parts(column, split))
                .toString();
    }

    private String countries(SampleColumn column) {
        if (column.array()) {
            return each(column, country(new Flow().raw("column", "\"\""), words(column)));
        }
        String split = SPLITS.stream()
                .filter(each -> column.texts().anyMatch(text -> text.contains(each)))
                .findFirst()
                .orElse(",");
        Flow rule = Flow.column(column.header()).raw("split", Flow.quoted(split));
        return country(rule, parts(column, split)).toString();
    }

    /** A table only where a name is not one that the reader knows: then it needs all of them. */
    private Flow country(Flow rule, List<String> words) {
        if (Trial.of("", words).share("country", Map.of()) < 1) {
            tables.use(COUNTRY, words);
            rule.text("table", COUNTRY);
        }
        return rule.text("read", COUNTRY);
    }

    private Flow table(Flow rule, Field field, List<String> words) {
        String list = field.words().orElseThrow();
        if (TableDrafts.areCodes(list, words)) {
            return rule;
        }
        tables.use(list, words);
        return rule.text("table", list);
    }

    private static String each(SampleColumn column, Flow item) {
        return new Flow()
                .text("each", column.header())
                .raw("item", item.toString())
                .toString();
    }

    /** What parts several words in a cell: with it most of them are known; a comma where nothing does. */
    private static String split(SampleColumn column, String list) {
        var known = new CodeWords(list);
        String best = ",";
        double most = 0;
        for (String split : SPLITS) {
            List<String> parts = parts(column, split);
            double share = parts.stream()
                            .filter(word -> TableDrafts.isCode(list, word)
                                    || known.code(word).isPresent())
                            .count()
                    / (double) Math.max(parts.size(), 1);
            if (share > most && column.texts().anyMatch(text -> text.contains(split))) {
                best = split;
                most = share;
            }
        }
        return best;
    }

    private static List<String> parts(SampleColumn column, String split) {
        var parts = new ArrayList<String>();
        column.texts()
                .flatMap(text -> Arrays.stream(text.split(Pattern.quote(split), -1)))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !parts.contains(part))
                .forEach(parts::add);
        return parts;
    }
}
