package org.musubi.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.canonical.LineOutcome.Taken;
import org.musubi.ingest.feed.Item;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.refusal.Remark;
import org.musubi.ingest.refusal.RemarkCode;
import org.musubi.ingest.table.UnreadableFileException;
import org.musubi.schemas.avro.Candidate;
import org.musubi.schemas.avro.CostItem;
import org.musubi.schemas.avro.Money;
import org.musubi.schemas.avro.Skill;

class RuleFormsTest {
    private static final String BASE = """
            mapping: rule-forms
            kind: candidate
            format: {type: csv, encoding: utf-8}
            %s
            fields:
              candidateId: {column: id, prefix: VNM-}
              origin: {constant: VNM}
              agencyId: {columns: [agency, office]}
              consentUntil: {constant: 2030-01-01}
              japanese: {column: level, default: NONE}
              availableFrom: {constant: 2027-01-01}
            %s
            """;

    private static final String HEADER = "id,agency,office,level,a,b,c\n";

    @TempDir
    Path folder;

    @Test
    void readsTheFirstColumnThatIsNotEmptyAndFillsInDefaults() throws Exception {
        Candidate candidate = taken(read("", "", "1,,O-1,,,,\n"));

        assertThat(candidate.getCandidateId()).isEqualTo("VNM-1");
        assertThat(candidate.getAgencyId()).isEqualTo("O-1");
        assertThat(candidate.getJapanese()).hasToString("NONE");
    }

    @Test
    void looksWordsUpAndSplitsCells() throws Exception {
        String table = "tables: {status: {Kỹ năng 1: SSW1, thực tập: TITP}}";

        Candidate candidate = taken(
                read(table, "  statuses: {column: a, split: ';', table: status}", "1,A,,,kỹ  NĂNG １; thực tập;,,\n"));
        List<Reason> unknown = refused(
                read(table, "  statuses: {column: a, split: ';', table: status}", "1,A,,,thực tập;khác;Thực tập,,\n"));
        Candidate dropped = taken(read(
                table,
                "  statuses: {column: a, split: ';', table: status, unlessListed: drop}",
                "1,A,,,thực tập;khác,,\n"));

        assertThat(candidate.getStatuses()).containsExactly("SSW1", "TITP");
        assertThat(unknown)
                .extracting(reason -> reason.field().orElseThrow() + " " + reason.code() + " "
                        + reason.column().orElseThrow())
                .containsExactlyInAnyOrder("statuses[1] UNKNOWN_VALUE a", "statuses[2] DUPLICATE a");
        assertThat(dropped.getStatuses()).containsExactly("TITP");
    }

    @Test
    void leavesOutEntriesWhoseColumnsAreAllEmpty() throws Exception {
        String rules = """
                  skills:
                    - {field: {constant: ICT}, experienceMonths: {column: a, times: 12}}
                    - {field: {column: b}, skillTestPassed: {column: c}}
                  costs:
                    - {category: {constant: TRAINING}, payer: {constant: WORKER}, money: {column: a, currency: USD}}
                    - {category: {constant: MEDICAL}, payer: {constant: AGENCY}, money: {column: b, currency: VND}}
                """;

        Candidate first = taken(read("", rules, "1,A,,,2,,\n"));
        List<Reason> second = refused(read("", rules, "1,A,,,,x y,yes\n"));

        assertThat(first.getSkills()).extracting(Skill::getExperienceMonths).containsExactly(24);
        assertThat(first.getCosts())
                .extracting(CostItem::getAmount, CostItem::getCurrency)
                .containsExactly(tuple("2", "USD"));
        assertThat(second)
                .extracting(reason ->
                        reason.field().orElseThrow() + " " + reason.column().orElseThrow())
                .containsExactlyInAnyOrder("skills[0].field b", "costs[0].amount b");
    }

    @Test
    void makesOneRecordOfSeveralRows() throws Exception {
        String rules = "  skills: {each: row, item: {field: {column: a}, experienceMonths: {column: b}}}";
        String together = "rowsOfARecord: {sameColumn: id}";

        List<Item> items = read(together, rules, """
                1,A,,,ICT,3,
                1,,,,CARE,4,
                2,A,,,ICT,5,
                1,A,,,WOOD,6,
                3,A,,,ICT,x,
                3,A,,,ICT,,
                """);

        assertThat(items).extracting(Item::number).containsExactly(2L, 4L, 5L, 6L);
        assertThat(items).extracting(item -> item.after().line()).containsExactly(3L, 4L, 5L, 7L);
        assertThat(((Candidate) ((Taken) items.get(0).outcome()).record()).getSkills())
                .extracting(Skill::getField)
                .containsExactly("ICT", "CARE");
        assertThat(((Refused) items.get(2).outcome()).reasons())
                .extracting(Reason::code)
                .containsExactly(ReasonCode.SCATTERED_ROWS);
        assertThat(((Refused) items.get(2).outcome()).key()).contains("VNM-1");
        assertThat(((Refused) items.get(3).outcome()).reasons())
                .extracting(reason -> reason.field().orElseThrow())
                .containsExactlyInAnyOrder("skills[0].experienceMonths", "skills[1].field");
    }

    @Test
    void takesNoRecordThatMayLackARow() throws Exception {
        List<Item> items = read(
                "rowsOfARecord: {sameColumn: id}",
                "  needs: {each: row, item: {column: a}}",
                "1,A,,,,,\n2,A,,,CHILDCARE,,\n2,A,,,,,,,too,many\n3,A,,,,,\n4,A,,,,,\n");

        assertThat(items)
                .extracting(
                        item -> item.number() + " " + item.outcome().getClass().getSimpleName())
                .containsExactly("2 Taken", "3 Refused", "5 Refused", "6 Taken");
    }

    @Test
    void refusesEmptyCellsThatAreRequired() throws Exception {
        List<Reason> reasons = refused(read("", "  needs: {column: a, required: true}", "1,A,,,,,\n"));

        assertThat(reasons).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.MISSING);
            assertThat(reason.column()).contains("a");
        });
    }

    @Test
    void takesTheFirstRuleThatGivesAValue() throws Exception {
        String rules = """
                  minimumMonthlyWage:
                    firstOf:
                      - {column: a, read: pay, currency: JPY, per: month}
                      - {column: b, read: pay, currency: VND, per: year}
                """;

        assertThat(wage(rules, "1,A,,,200000,12,\n")).isEqualTo("200000 JPY");
        assertThat(wage(rules, "1,A,,,,12000000,\n")).isEqualTo("1000000 VND");
        assertThat(taken(read("", rules, "1,A,,,,,\n")).getMinimumMonthlyWage()).isNull();
        assertThat(refused(read("", rules, "1,A,,,much,12,\n")))
                .as("what is refused is not passed over")
                .extracting(reason ->
                        reason.field().orElseThrow() + " " + reason.column().orElseThrow())
                .containsExactly("minimumMonthlyWage a");
    }

    @Test
    void needsTheColumnsOfOneRuleOnly() throws Exception {
        String rules = "  needs: {firstOf: [{column: nowhere}, {column: a}]}";

        assertThat(taken(read("", rules, "1,A,,,CHILDCARE,,\n")).getNeeds()).hasSize(1);
        assertThatThrownBy(() -> read("", "  needs: {firstOf: [{column: nowhere}, {column: neither}]}", "1,A,,,,,\n"))
                .isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void countsMonthsBetweenTwoColumns() throws Exception {
        String rules =
                "  skills: [{field: {constant: ICT}, experienceMonths: {column: a, read: months, until: {column: b}}}]";

        assertThat(taken(read("", rules, "1,A,,,2020-04-01,2023-03-31,\n")).getSkills())
                .extracting(Skill::getExperienceMonths)
                .containsExactly(36);
        assertThat(refused(read("", rules, "1,A,,,2020-04-01,,\n")))
                .extracting(reason -> reason.code() + " " + reason.column().orElseThrow())
                .containsExactly("MISSING b");
    }

    @Test
    void leavesRowsOutAndCountsThem() throws Exception {
        String section = "leftOut: {column: a, yes: [closed], no: [open]}";

        var outcome = MappingFiles.read(folder, BASE.formatted(section, ""), HEADER + """
                1,A,,,closed,,
                2,A,,,open,,
                3,A,,,,,
                4,,,,closed,,
                5,A,,,gone,,
                """);

        assertThat(outcome.items())
                .extracting(
                        item -> item.number() + " " + item.outcome().getClass().getSimpleName())
                .containsExactly("3 Taken", "4 Taken", "6 Refused");
        assertThat(((Refused) outcome.items().get(2).outcome()).reasons())
                .extracting(reason ->
                        reason.field().orElseThrow() + " " + reason.column().orElseThrow())
                .containsExactly("leftOut a");
        assertThat(outcome.remarks()).contains(new Remark(RemarkCode.ROWS_LEFT_OUT, Optional.empty(), 2));
    }

    @Test
    void readsJsonWithItsArrays() throws Exception {
        String yaml = """
                mapping: job-board
                kind: vacancy
                format: {type: json-array, encoding: utf-8, path: result.ads}
                tables: {tag: {kids: CHILDCARE}, cost: {trip: TRAVEL_AND_LODGING}}
                fields:
                  vacancyId: {column: id}
                  employerId: {column: employer.id}
                  destination: {constant: JPN}
                  region: {constant: JP-13}
                  status: {constant: SSW1}
                  field: {constant: ICT}
                  occupation: {column: title}
                  openings: {constant: 1}
                  monthlyWage: {amount: {column: pay.amount}, currency: {column: pay.currency}}
                  monthlyHours: {constant: 160}
                  contractMonths: {column: months}
                  requiredJapanese: {constant: N0}
                  employerPays: {each: costs, item: {column: type, table: cost}}
                  offers: {each: tags, item: {column: "", table: tag, unlessListed: drop}}
                  startOn: {constant: 2027-04-01}
                  closesOn: {constant: 2027-02-01}
                """.replace("N0", "NONE");
        String json = """
                {"result": {"ads": [
                  {"id": "a", "employer": {"id": "e"}, "title": "t", "pay": {"amount": 180000, "currency": "JPY"},
                   "months": 36, "costs": [{"type": "trip"}], "tags": ["kids", "cats"], "gender": "f", "x": 1},
                  {"id": "b", "employer": {"id": "e"}, "title": "t", "pay": {"amount": "x", "currency": "JPY"},
                   "months": 36.5, "costs": [{"type": "trap"}]},
                  {"id": "c", "employer": {"id": "e"}, "title": "t", "pay": {"amount": 180000, "currency": "JPY"},
                   "months": 36, "costs": {"type": "trip"}, "tags": "kids"},
                  {"id": "d", "employer": {"id": "e"}, "title": "t", "pay": {"amount": 180000, "currency": "JPY"},
                   "months": 36, "costs": [], "tags": null}]}}
                """;

        var outcome = MappingFiles.read(folder, yaml, json);

        assertThat(outcome.items().get(0).outcome()).isInstanceOf(Taken.class);
        assertThat(((Refused) outcome.items().get(1).outcome()).reasons())
                .extracting(reason ->
                        reason.field().orElseThrow() + " " + reason.column().orElseThrow())
                .containsExactlyInAnyOrder(
                        "employerPays[0] type", "monthlyWage.amount pay.amount", "contractMonths months");
        assertThat(((Refused) outcome.items().get(2).outcome()).reasons())
                .as("what is no list is not an empty one")
                .extracting(reason -> reason.code() + " " + reason.column().orElseThrow())
                .containsExactlyInAnyOrder("WRONG_TYPE costs", "WRONG_TYPE tags");
        assertThat(outcome.items().get(3).outcome()).isInstanceOf(Taken.class);
        assertThat(outcome.remarks())
                .extracting(remark -> remark.column().orElse(""))
                .contains("gender", "x");
    }

    private List<Item> read(String sections, String rules, String rows) throws Exception {
        return MappingFiles.read(folder, BASE.formatted(sections, rules.stripTrailing()), HEADER + rows)
                .items();
    }

    private String wage(String rules, String row) throws Exception {
        Money wage = taken(read("", rules, row)).getMinimumMonthlyWage();
        return wage.getAmount() + " " + wage.getCurrency();
    }

    private static Candidate taken(List<Item> items) {
        return (Candidate) ((Taken) items.get(0).outcome()).record();
    }

    private static List<Reason> refused(List<Item> items) {
        return ((Refused) items.get(0).outcome()).reasons();
    }
}
