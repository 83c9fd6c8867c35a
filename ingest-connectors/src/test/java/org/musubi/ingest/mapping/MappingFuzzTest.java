package org.musubi.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.ingest.canonical.LineOutcome.Taken;
import org.musubi.ingest.feed.Item;

class MappingFuzzTest {
    private static final String YAML = """
            mapping: fuzz
            kind: candidate
            format: {type: csv, encoding: utf-8}
            columns: {personal: [name, phone, born]}
            pseudonym: {column: number, prefix: VNM-, secret: viet-nam}
            tables: {status: {a: SSW1, b: TITP}, payer: {me: WORKER, you: AGENCY}}
            %s
            fields:
              candidateId: {pseudonym: true}
              origin: {constant: VNM}
              agencyId: {column: agency}
              consentUntil: {column: until, read: date}
              minorUntil: {column: born, read: eighteenth-birthday}
              japanese: {column: level, read: japanese-level}
              statuses: {column: status, split: "/", table: status}
              availableFrom: {column: from, read: date, form: day-first}
              minimumMonthlyWage: {column: wage, read: pay, currency: JPY, per: month}
              skills:
                - {field: {column: field}, experienceMonths: {column: months}, skillTestPassed: {column: passed}}
              costs:
                - {category: {constant: TRAINING}, payer: {column: payer, table: payer}, money: {column: cost}}
            withdrawn: {column: gone}
            """;

    private static final List<String> COLUMNS = List.of(
            "name", "phone", "born", "number", "agency", "until", "level", "status", "from", "wage", "field", "months",
            "passed", "payer", "cost", "gone", "sex");

    private static final List<String> CELLS = List.of(
            "",
            "",
            "A-1",
            "2027-01-31",
            "31/02/2027",
            "2010-05-06",
            "N4",
            "a/b",
            "a/?",
            "\"180,000\"",
            "3.600 USD",
            "ICT",
            "12",
            "-5",
            "1e99999999",
            "yes",
            "no",
            "me",
            "true",
            "\"x\"\"y\"",
            "\u200B",
            "ကျပ် ၅",
            "１８万円",
            "R9.4.1",
            "9999999999999999999999999",
            "\uD83D\uDE00",
            "=1+1",
            "NaN");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void everyRowEndsInOneOutcome(int seed) throws Exception {
        var random = new Random(seed);
        var file = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        int rows = 1500;
        for (int i = 0; i < rows; i++) {
            file.append(row(random)).append('\n');
        }

        List<Item> items =
                MappingFiles.read(folder, YAML.formatted(""), file.toString()).items();
        List<Item> grouped = MappingFiles.read(
                        folder, YAML.formatted("rowsOfARecord: {sameColumn: agency}"), file.toString())
                .items();

        assertThat(items.size()).isEqualTo(rows);
        assertThat(items).extracting(Item::number).doesNotHaveDuplicates().isSorted();
        assertThat(items.stream().map(item -> item.outcome().getClass().getSimpleName()))
                .contains("Refused", "Withdrawn");
        assertThat(grouped.size()).isLessThan(rows);
        assertThat(grouped).extracting(Item::number).isSorted();
        for (int i = 1; i < grouped.size(); i++) {
            assertThat(grouped.get(i).number())
                    .isGreaterThan(grouped.get(i - 1).after().line());
        }
    }

    /** What is in a personal column goes nowhere; what is in others goes into records only. */
    @ParameterizedTest
    @ValueSource(ints = {11, 12})
    void personalValuesGoNowhere(int seed) throws Exception {
        var random = new Random(seed);
        var file = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        var personal = new ArrayList<String>();
        for (int i = 0; i < 300; i++) {
            String name = "Nguyen" + random.nextInt(1_000_000, 9_999_999);
            String phone = "09" + random.nextInt(10_000_000, 99_999_999);
            String born = "19%02d-%02d-%02d"
                    .formatted(random.nextInt(60, 99), random.nextInt(10, 13), random.nextInt(10, 28));
            String number = "CCCD" + random.nextInt(100_000_000, 999_999_999);
            personal.addAll(List.of(name, phone, born, number));
            boolean good = random.nextBoolean();
            file.append(String.join(",", name, phone, born, number, good ? "A-1" : name, good ? "2027-01-31" : phone))
                    .append(good ? ",N4,a,1/1/2027,1,ICT,1,yes,me,1 USD,no,m\n" : "," + row(random) + "\n");
        }

        var outcome = MappingFiles.read(folder, YAML.formatted(""), file.toString());

        assertThat(outcome.items())
                .anySatisfy(item -> assertThat(item.outcome()).isInstanceOf(Taken.class));
        String said =
                outcome.items().stream().map(Item::toString).collect(Collectors.joining("\n")) + outcome.remarks();
        assertThat(personal).noneMatch(said::contains);
    }

    private static String row(Random random) {
        int cells = COLUMNS.size() + (random.nextInt(40) == 0 ? random.nextInt(-3, 4) : 0);
        return random.ints(cells, 0, CELLS.size()).mapToObj(CELLS::get).collect(Collectors.joining(","));
    }
}
