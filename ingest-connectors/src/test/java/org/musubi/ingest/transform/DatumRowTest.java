package org.musubi.ingest.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Timestamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.table.Cell;
import org.musubi.ingest.table.CellText;
import org.musubi.ingest.table.Row;

class DatumRowTest {
    private static final Schema JSON =
            SchemaBuilder.string().optional().name("io.debezium.data.Json").build();
    private static final Cell DAY = new Cell.Day(LocalDate.of(2026, 11, 20));

    @ParameterizedTest
    @MethodSource("columns")
    void readsWhatDebeziumWrites(String column, Cell expected) {
        Row row = row(Workers.row().schema(), Workers.row());

        assertThat(row.cell(column)).contains(expected);
    }

    static List<Arguments> columns() {
        return List.of(
                Arguments.of("id", figure("17")),
                Arguments.of("code", text("00017")),
                Arguments.of("consent_until", new Cell.Day(LocalDate.of(2028, 3, 31))),
                Arguments.of("wish_jpy", figure("185000.50")),
                Arguments.of("fee_usd", figure("1250.5")),
                Arguments.of("care_test", new Cell.Flag(true)),
                Arguments.of("changed_at", DAY),
                Arguments.of("registered_at", new Cell.Day(LocalDate.of(2026, 11, 19))));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void readsDaysByTheirLogicalType(String type, Object value) {
        Schema schema = (value instanceof String ? SchemaBuilder.string() : SchemaBuilder.int64())
                .name(type)
                .build();

        assertThat(cell(schema, value)).contains(DAY);
    }

    static List<Arguments> typed() {
        long second = 1795132800L; // the first of 20 November 2026
        return List.of(
                Arguments.of("io.debezium.time.Date", second / 86_400),
                Arguments.of("io.debezium.time.Timestamp", (second + 86_399) * 1000),
                Arguments.of("io.debezium.time.MicroTimestamp", second * 1_000_000),
                Arguments.of("io.debezium.time.NanoTimestamp", second * 1_000_000_000),
                Arguments.of("io.debezium.time.IsoDate", "2026-11-20Z"),
                Arguments.of("io.debezium.time.IsoTimestamp", "2026-11-20T23:59:59.9Z"),
                Arguments.of("io.debezium.time.ZonedTimestamp", "2026-11-20T00:30:00+09:00"));
    }

    @Test
    void readsConnectsOwnDaysAndMoments() {
        assertThat(cell(org.apache.kafka.connect.data.Date.SCHEMA, Date.from(Instant.parse("2026-11-20T00:00:00Z"))))
                .contains(DAY);
        assertThat(cell(Timestamp.SCHEMA, Date.from(Instant.parse("2026-11-20T23:59:59Z"))))
                .contains(DAY);
    }

    @Test
    void readsNumbersExactly() {
        assertThat(cell(Schema.FLOAT64_SCHEMA, 0.1)).contains(figure("0.1"));
        assertThat(cell(Schema.FLOAT32_SCHEMA, 0.1f)).contains(figure("0.1"));
        assertThat(cell(Schema.INT64_SCHEMA, Long.MAX_VALUE)).contains(figure("9223372036854775807"));
        assertThat(cell(null, new BigDecimal("1.10"))).contains(figure("1.10"));
    }

    @Test
    void normalisesText() {
        assertThat(cell(Schema.STRING_SCHEMA, "\u00a0 Ha\u0300 Noi \n")).contains(text("H\u00e0 Noi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u3000"})
    void blanksAreNothing(String blank) {
        assertThat(cell(Schema.STRING_SCHEMA, blank)).isEmpty();
    }

    @Test
    void saysWhatItCannotRead() {
        Schema broken = SchemaBuilder.string().name("io.debezium.time.IsoDate").build();

        assertThat(fault(cell(Schema.FLOAT64_SCHEMA, Double.NaN))).contains(ReasonCode.BAD_NUMBER);
        assertThat(fault(cell(Schema.BYTES_SCHEMA, new byte[] {1}))).contains(ReasonCode.WRONG_TYPE);
        assertThat(fault(cell(null, List.of("a")))).contains(ReasonCode.WRONG_TYPE);
        assertThat(fault(cell(Schema.STRING_SCHEMA, "a\u0000b"))).contains(ReasonCode.CONTROL_CHARACTER);
        assertThat(fault(cell(broken, "soon"))).contains(ReasonCode.BAD_DATE);
    }

    @Test
    void followsPathsIntoObjects() {
        Row row = row(null, Map.of("pay", Map.of("amount", 180000, "per.month", true), "a.b", "whole"));

        assertThat(row.cell("pay.amount")).contains(figure("180000"));
        assertThat(row.cell("pay.per.month")).contains(new Cell.Flag(true));
        assertThat(row.cell("a.b")).contains(text("whole"));
        assertThat(row.cell("pay.currency")).isEmpty();
        assertThat(row.cell("")).isEmpty();
    }

    @Test
    void hasRowsInsideForListsAndForJson() {
        Row row = row(Workers.row().schema(), Workers.row());

        assertThat(row.rows("tags"))
                .extracting(inner -> inner.cell(""))
                .containsExactly(Optional.of(text("CARE_JAPANESE")));
        assertThat(row.rows("costs"))
                .extracting(inner -> inner.cell("type").orElseThrow())
                .containsExactly(text("TRAINING"), text("MEDICAL"));
        assertThat(row.rows("costs").get(0).cell("amount")).contains(figure("1250.50"));
        assertThat(row.rows("code")).isEmpty();
        assertThat(row.rows("nothing")).isEmpty();
    }

    @Test
    void leavesNullsOut() {
        var columns = new HashMap<String, Object>();
        columns.put("agency", null);
        columns.put("tags", Arrays.asList("A", null, "B"));

        assertThat(row(null, columns).cell("agency")).isEmpty();
        assertThat(row(null, columns).rows("tags")).hasSize(2);
    }

    @Test
    void aNullIsNotTheColumnsDefault() {
        Schema schema = SchemaBuilder.struct()
                .field(
                        "level",
                        SchemaBuilder.string().optional().defaultValue("N1").build())
                .build();

        assertThat(row(schema, new Struct(schema)).cell("level")).isEmpty();
    }

    @Test
    void aNullOfJsonIsNothing() {
        assertThat(cell(JSON, "null")).isEmpty();
        assertThat(cell(JSON, "[]")).isEmpty();
        assertThat(cell(JSON, "[null]")).isEmpty();
        assertThat(cell(JSON, "\"N1\"")).contains(text("N1"));
    }

    @Test
    void whatPostgresqlHasNotSentIsNotEmpty() {
        String placeholder = "__debezium_unavailable_value";

        assertThat(fault(cell(Schema.STRING_SCHEMA, placeholder))).contains(ReasonCode.MISSING);
        assertThat(fault(cell(JSON, placeholder))).contains(ReasonCode.MISSING);
        assertThat(fault(row(null, Map.of("pay", placeholder)).cell("pay.amount")))
                .contains(ReasonCode.MISSING);
        assertThat(row(null, Map.of("tags", List.of(placeholder))).rows("tags"))
                .singleElement()
                .satisfies(tag -> assertThat(fault(tag.cell(""))).contains(ReasonCode.MISSING));
    }

    private static Row row(Schema schema, Object value) {
        return new DatumRow(1, Datum.of(schema, value).orElseThrow(), CellText.inUnicode());
    }

    private static Optional<Cell> cell(Schema type, Object value) {
        if (type == null) {
            return row(null, Map.of("it", value)).cell("it");
        }
        Schema schema = SchemaBuilder.struct().field("it", type).build();
        return row(schema, new Struct(schema).put("it", value)).cell("it");
    }

    private static Optional<ReasonCode> fault(Optional<Cell> cell) {
        return cell.filter(Cell.Faulty.class::isInstance).map(faulty -> ((Cell.Faulty) faulty).code());
    }

    private static Cell figure(String number) {
        return new Cell.Figure(new BigDecimal(number));
    }

    private static Cell text(String text) {
        return new Cell.Text(text);
    }
}
