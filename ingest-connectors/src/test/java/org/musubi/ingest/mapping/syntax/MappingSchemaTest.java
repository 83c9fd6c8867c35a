package org.musubi.ingest.mapping.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.ingest.mapping.MappingFiles;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

public class MappingSchemaTest {
    private static final Path STORED = Path.of("src/main/resources/org/musubi/ingest/mapping/mapping.schema.json");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(MappingSchema.text());

    /** After a change of the syntax: run this test with -Dmusubi.update=true. */
    @Test
    void isStoredAsItIs() throws Exception {
        if (Boolean.getBoolean("musubi.update")) {
            Files.writeString(STORED, MappingSchema.text());
        }

        assertThat(STORED).content().isEqualTo(MappingSchema.text());
    }

    @Test
    void acceptsAGoodMapping() {
        assertThat(errors(MappingFiles.CANDIDATE)).isEmpty();
        assertThat(errors(RICH)).isEmpty();
    }

    @Test
    void isMadeOfAMappingThatLoads(@TempDir Path folder) throws Exception {
        assertThat(MappingFiles.mapping(folder, RICH).name()).isEqualTo("rich");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            kind: candidate                      | kind: person
            mapping: viet-nam                    | mapping: Viet Nam
            mapping: viet-nam                    | title: viet-nam
            format: {type: csv, encoding: utf-8} | format: {type: csv, headerRow: first}
            format: {type: csv, encoding: utf-8} | format: {encoding: utf-8}
            origin: {constant: VNM}              | land: {constant: VNM}
            origin: {constant: VNM}              | origin: {constant: VNM, column: a}
            origin: {constant: VNM}              | origin: {}
            form: day-first                      | form: day-last
            form: day-first                      | forn: day-first
            read: date, form: day-first          | read: datum
            read: date, form: day-first          | read: yes-no
            origin: {constant: VNM}              | origin: {firstOf: [{column: a}]}
            origin: {constant: VNM}              | origin: {firstOf: [{column: a}, {colum: b}]}
            origin: {constant: VNM}              | origin: {firstOf: [{column: a}, {column: b}], default: VNM}
            read: date, form: day-first          | read: months
            read: japanese-level                 | read: japanese-level, split: '/'
            read: japanese-level                 | default: N4
            """)
    void refusesWhatTheLoaderRefuses(String was, String is) {
        assertThat(errors(MappingFiles.CANDIDATE)).isEmpty();
        assertThat(errors(MappingFiles.CANDIDATE.replace(was, is))).isNotEmpty();
    }

    public static List<Error> errors(String yaml) {
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SCHEMA.validate(json(loaded));
    }

    private static JsonNode json(Object loaded) {
        try {
            var mapper = new ObjectMapper();
            return mapper.readTree(mapper.writeValueAsString(loaded));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static final String RICH = """
            mapping: rich
            kind: vacancy
            language: ja
            files: ["kyujin-*.csv"]
            updates: snapshot
            withdrawAtMost: 12.5%
            format: {type: csv, encoding: windows-31j, delimiter: ";", quote: "'", headerRow: 2}
            rowsOfARecord: {sameColumn: 番号}
            columns: {personal: [担当者*], ignored: [備考], others: refuse}
            tables: {unit: {時給: hour, 月給: month}, words: {本: 10000}, cost: {旅費: TRAVEL_AND_LODGING}}
            fields:
              vacancyId: {column: 番号, prefix: V-}
              employerId: {columns: [事業所, 会社]}
              destination: {column: 国, read: country, default: JPN}
              region: {constant: JP-13}
              status: {constant: SSW1}
              field: {column: 分野, required: true}
              occupation: {column: 職種}
              openings: {column: 人数}
              monthlyWage:
                column: 賃金
                read: pay
                currency: JPY
                per: {column: 形態, table: unit}
                hoursPerMonth: {column: 時間}
                words: {table: words}
              monthlyHours: {column: 時間, read: number}
              contractMonths:
                firstOf:
                  - {column: 契約, read: number, times: 12}
                  - {column: 開始, read: months, form: japanese-era, until: {column: 終了}}
              partnerMonthlyFee: {amount: {column: 管理費}, currency: {constant: JPY}}
              requiredJapanese: {constant: NONE}
              requiredQualifications: [{column: 資格1}, {column: 資格2, read: code}]
              employerPays: {each: row, item: {column: 負担, table: cost}}
              acceptedOrigins: {constant: [VNM, KHM]}
              offers: {column: 支援, split: "、", read: code, default: [CHILDCARE]}
              startOn: {column: 開始, read: date, form: japanese-era}
              closesOn: {column: 締切, read: date, form: japanese-era}
            withdrawn: {column: 状況, yes: [取消], no: [募集中]}
            leftOut: {column: 就業場所, yes: [海外], others: no}
            """;
}
