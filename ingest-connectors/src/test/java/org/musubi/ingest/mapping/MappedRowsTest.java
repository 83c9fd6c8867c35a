package org.musubi.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.ingest.canonical.CanonicalLines;
import org.musubi.ingest.canonical.Fields;
import org.musubi.ingest.canonical.LineOutcome;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.canonical.LineOutcome.Taken;
import org.musubi.ingest.mapping.apply.RowMapper;
import org.musubi.ingest.mapping.rule.Scope;
import org.musubi.ingest.mapping.rule.Trail;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.table.ColumnsRead;
import org.musubi.ingest.table.Row;
import org.musubi.ingest.table.RowRead;
import org.musubi.ingest.table.Rows;
import org.musubi.ingest.table.Tables;

/** Mapped rows go straight into records: those must be the records of the same objects written as canonical lines. */
class MappedRowsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private static final String YAML = """
            mapping: lines
            kind: candidate
            format: {type: csv, encoding: utf-8, delimiter: ";"}
            columns: {personal: [born, number]}
            pseudonym: {column: number, prefix: VNM-, secret: viet-nam}
            tables: {payer: {me: WORKER, you: AGENCY}}
            fields:
              candidateId: {pseudonym: true}
              origin: {column: origin, default: VNM}
              agencyId: {column: agency, prefix: VNM-}
              consentUntil: {column: until, read: date, form: year-first}
              minorUntil: {column: born, read: eighteenth-birthday}
              statuses: {column: status, split: ",", read: code}
              skills:
                - {field: {column: field 1, read: code}, experienceMonths: {column: months 1, read: number}}
                - {field: {column: field 2, read: code}, experienceMonths: {column: months 2, read: number}}
              japanese: {column: level, read: japanese-level, default: NONE}
              minimumMonthlyWage: {column: wage, read: pay, currency: JPY, per: month}
              availableFrom: {column: until, read: date, form: year-first}
              costs:
                - {category: {constant: TRAINING}, payer: {column: payer, table: payer}, money: {column: fee}}
                - {category: {constant: MEDICAL}, payer: {column: payer, table: payer}, amount: {column: amount, read: number},
                   currency: {column: currency}}
            """;

    private static final Map<String, List<String>> COLUMNS = Map.ofEntries(
            Map.entry("number", List.of("CCCD079", "079-001", "079 002")),
            Map.entry("origin", List.of("VNM", "", "KHM", "XYZ")),
            Map.entry("agency", List.of("001", "002", "00\"\"3")),
            Map.entry("until", List.of("2027-04-01", "2027/4/1", "2027年4月1日", "2028-01-31")),
            Map.entry("born", List.of("2001-02-03", "2010-05-06", "")),
            Map.entry("status", List.of("SSW1", "titp, ssw1", "", "SSW1,SSW1", "?")),
            Map.entry("field 1", List.of("ICT", "nursing care", "")),
            Map.entry("field 2", List.of("ICT", "AGRICULTURE", "")),
            Map.entry("months 1", List.of("12", "0", "1.5", "-3", "")),
            Map.entry("months 2", List.of("24", "7", "")),
            Map.entry("level", List.of("N4", "A1", "")),
            Map.entry("wage", List.of("180,000", "18万円", "0", "")),
            Map.entry("payer", List.of("me", "YOU", "")),
            Map.entry("fee", List.of("3,600 USD", "120 USD", "")),
            Map.entry("amount", List.of("5", "12.25", "0.12345", "-1", "")),
            Map.entry("currency", List.of("JPY", "USD", "XXX", "")));

    private static final List<String> JUNK =
            List.of("", "?", "31/02/2027", "1e99999", "\u0001", "\uD83D\uDE00", "x".repeat(70), "9".repeat(30), "NaN");

    @TempDir
    Path folder;

    private record Repeating(Set<String> columns) implements ColumnsRead {
        @Override
        public boolean holds(String column) {
            return columns.contains(column);
        }

        @Override
        public boolean repeats(String column) {
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 22, 23})
    void aMappedRowGivesWhatItsObjectGivesAsALine(int seed) throws Exception {
        Mapping mapping = MappingFiles.mapping(folder, YAML);
        var mapper = new RowMapper(mapping, MappingFiles.SECRETS, DAY);
        var pseudonyms = mapping.pseudonym().map(pseudonym -> pseudonym.with(MappingFiles.SECRETS));
        int taken = 0;
        int refusedByShape = 0;
        for (Row row : rows(mapping, seed, 2000)) {
            var trail = new Trail.Unwritten();
            Fields fields = mapping.fields().read(Scope.of(List.of(row), DAY, pseudonyms), trail);
            byte[] line = fields.json().toString().getBytes(StandardCharsets.UTF_8);

            LineOutcome mapped = mapper.map(List.of(row));
            LineOutcome asLine = CanonicalLines.read(mapping.kind(), line);

            if (trail.isFaulty()) {
                assertThat(mapped).isInstanceOf(Refused.class);
            } else if (asLine instanceof Refused refused) {
                refusedByShape++;
                assertThat(((Refused) mapped).key()).isEqualTo(refused.key());
                assertThat(withoutColumns(mapped)).isEqualTo(withoutColumns(asLine));
            } else {
                taken++;
                assertThat(mapped).isInstanceOf(Taken.class).isEqualTo(asLine);
            }
        }
        assertThat(taken).isGreaterThan(100);
        assertThat(refusedByShape).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 32})
    void whatIsRememberedChangesNothing(int seed) throws Exception {
        Mapping mapping = MappingFiles.mapping(folder, YAML);
        var remembering = new RowMapper(mapping, MappingFiles.SECRETS, DAY);
        List<Row> rows = rows(mapping, seed, 300);
        rows.forEach(row -> remembering.map(List.of(row)));

        for (Row row : rows) {
            var forgetful = new RowMapper(MappingFiles.mapping(folder, YAML), MappingFiles.SECRETS, DAY);
            assertThat(remembering.map(List.of(row))).isEqualTo(forgetful.map(List.of(row)));
        }
    }

    private static List<String> withoutColumns(LineOutcome outcome) {
        return ((Refused) outcome)
                .reasons().stream().map(MappedRowsTest::withoutColumn).toList();
    }

    private static String withoutColumn(Reason reason) {
        return reason.field() + " " + reason.code() + " " + reason.message();
    }

    private List<Row> rows(Mapping mapping, int seed, int count) throws IOException {
        var random = new Random(seed);
        List<String> headers = COLUMNS.keySet().stream().sorted().toList();
        var text = new StringBuilder(String.join(";", headers)).append('\n');
        for (int i = 0; i < count; i++) {
            text.append(headers.stream().map(header -> cell(header, random)).collect(Collectors.joining(";")))
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("rows.csv"), text);
        var rows = new ArrayList<Row>();
        try (Rows open = Tables.open(file, mapping.format(), new Repeating(mapping.columnsRead()))) {
            for (Optional<RowRead> read = open.next(); read.isPresent(); read = open.next()) {
                if (read.get() instanceof RowRead.Good good) {
                    rows.add(good.row());
                }
            }
        }
        return rows;
    }

    private static String cell(String header, Random random) {
        List<String> cells = random.nextInt(100) == 0 ? JUNK : COLUMNS.get(header);
        boolean usual = random.nextInt(3) > 0;
        return '"' + cells.get(usual ? 0 : random.nextInt(cells.size())) + '"';
    }
}
