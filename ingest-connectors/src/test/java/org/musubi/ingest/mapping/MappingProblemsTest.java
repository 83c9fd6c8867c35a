package org.musubi.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingProblemsTest {
    @TempDir
    Path folder;

    @Test
    void loadsAMappingWithoutProblems() throws Exception {
        Mapping mapping = MappingFiles.mapping(folder, MappingFiles.CANDIDATE);

        assertThat(mapping.name()).isEqualTo("viet-nam");
        assertThat(mapping.files().contain("Any.CSV")).isTrue();
        assertThat(mapping.withdrawAtMost()).isEqualByComparingTo("0.20");
        assertThat(mapping.columnsRead()).contains("Số CCCD", "JLPT").doesNotContain("Họ và tên");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            format: {type: csv, encoding: utf-8}    | format: {type: cvs}                             | 3 | format.type            | did you mean csv
            format: {type: csv, encoding: utf-8}    | format: {type: csv, encoding: utf-9}            | 3 | format.encoding        | did you mean
            format: {type: csv, encoding: utf-8}    | format: {type: csv, sheet: A}                   | 3 | format.sheet           | only for xlsx
            kind: candidate                         | kind: candidates                                | 2 | kind                   | did you mean candidate
            mapping: viet-nam                       | mapping: Viet Nam                               | 1 | mapping                | a name of a-z
            kind: candidate                         | {kind: candidate                                | 3 |                        | not YAML
            kind: candidate                         | kind: candidate\\nkind: vacancy                 | 3 | kind                   | stands above already
            kind: candidate                         | kind: candidate\\nupdate: delta                 | 3 | update                 | did you mean updates
            kind: candidate                         | kind: candidate\\nwithdrawAtMost: 0.2           | 3 | withdrawAtMost         | a share such as 20%
            origin: {constant: VNM}                 | origin: {constant: VN}                          | 10 | fields.origin.constant | alpha-3
            origin: {constant: VNM}                 | origin: {constant: VNM, read: text}             | 10 | fields.origin.read     | does nothing beside constant
            origin: {constant: VNM}                 | orgin: {constant: VNM}                          | 10 | fields.orgin           | did you mean origin
            origin: {constant: VNM}                 | skills: {}                                      | 9 | fields                 | needs origin
            japanese: {column: JLPT, read: japanese-level} | japanese: {column: JLPT, read: japanes-level} | 13 | fields.japanese.read | did you mean japanese-level
            japanese: {column: JLPT, read: japanese-level} | japanese: {colum: JLPT}                  | 13 | fields.japanese.colum  | did you mean column
            japanese: {column: JLPT, read: japanese-level} | japanese: {column: JLPT, table: level}   | 13 | fields.japanese.table  | there is no table level
            japanese: {column: JLPT, read: japanese-level} | japanese: {column: JLPT, split: '/'}     | 13 | fields.japanese.split  | only for arrays
            japanese: {column: JLPT, read: japanese-level} | japanese: {column: JLPT, constant: A1}   | 13 | fields.japanese        | only one of
            japanese: {column: JLPT, read: japanese-level} | japanese: {read: text}                   | 13 | fields.japanese        | needs one of
            japanese: {column: JLPT, read: japanese-level} | japanese: {column: JLPT, default: B7}    | 13 | fields.japanese.default | must be one of
            japanese: {column: JLPT, read: japanese-level} | japanese: {column: Họ và tên}            | 13 | fields.japanese.column | personal
            japanese: {column: JLPT, read: japanese-level} | japanese: {column: Số CCCD}              | 13 | fields.japanese.column | personal
            japanese: {column: JLPT, read: japanese-level} | japanese: {column: Giới tính}            | 13 | fields.japanese.column | nobody may be chosen
            japanese: {column: JLPT, read: japanese-level} | japanese: {column: Chiều cao (cm)}       | 13 | fields.japanese.column | nobody may be chosen
            japanese: {column: JLPT, read: japanese-level} | japanese: {firstOf: [{column: JLPT}]}    | 13 | fields.japanese.firstOf | two rules or more
            japanese: {column: JLPT, read: japanese-level} | japanese: {firstOf: [{column: JLPT}, {colum: A}]} | 13 | fields.japanese.firstOf[1].colum | did you mean column
            japanese: {column: JLPT, read: japanese-level} | japanese: {firstOf: [{column: JLPT}, {column: A}], default: N5} | 13 | fields.japanese.default | does nothing beside firstOf
            kind: candidate                         | kind: candidate\\nleftOut: {column: JLPT, read: text} | 3 | leftOut.read        | yes or no is wanted
            read: date, form: day-first}            | read: months}                                   | 12 | fields.consentUntil    | needs until
            kind: candidate                         | kind: candidate\\ntables: {w: {much: lots}}\\nleftOut: {column: JLPT, read: money, words: {table: w}} | 4 | leftOut.words | neither a factor
            form: day-first}                        | form: day-last}                                 | 12 | fields.consentUntil.form | day-first
            form: day-first}                        | forn: day-first}                                | 12 | fields.consentUntil.forn | did you mean form
            read: date, form: day-first}            | read: yes-no}                                   | 12 | fields.consentUntil.read | gives true or false
            read: date, form: day-first}            | read: money, currency: VND}                     | 12 | fields.consentUntil.read | one value is wanted
            read: date, form: day-first}            | read: eighteenth-birthday}                      | 12 | fields.consentUntil.read | only minorUntil
            """)
    void tellsTheLineAndWhatToDo(String was, String is, int line, String path, String message) {
        String yaml = MappingFiles.CANDIDATE.replaceFirst(
                Pattern.quote(was), Matcher.quoteReplacement(is.replace("\\n", "\n")));

        List<MappingProblem> problems = problems(yaml);

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.path()).isEqualTo(path == null ? "" : path);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void tellsEverythingAtOnce() {
        String yaml = MappingFiles.CANDIDATE
                .replace("kind: candidate", "kind: candidate\ntables: {unused: {a: B}}")
                .replace("origin: {constant: VNM}", "origin: {constant: 7}")
                .replace("read: japanese-level", "read: level");

        assertThat(problems(yaml)).hasSize(3).extracting(MappingProblem::line).containsExactly(3, 11, 14);
    }

    @Test
    void checksTheCodesOfTablesWhereTheyStand() throws Exception {
        Files.writeString(folder.resolve("levels.csv"), "cao,B1\nthấp,A9\n");
        String rule = "japanese: {column: JLPT, read: japanese-level}";
        String inline = MappingFiles.CANDIDATE.replace(rule, "japanese: {column: JLPT, table: level}")
                + "tables:\n  level:\n    cao: B1\n    CAO: B2\n    thấp: A9\n";
        String inFile = MappingFiles.CANDIDATE.replace(rule, "japanese: {column: JLPT, table: level}")
                + "tables: {level: {file: levels.csv}}\n";

        assertThat(problems(inline)).extracting(MappingProblem::line).containsExactly(18, 19);
        assertThat(problems(inFile)).singleElement().satisfies(problem -> {
            assertThat(problem.path()).contains("levels.csv:2");
            assertThat(problem.message()).contains("A9");
        });
        assertThat(problems(inFile.replace("levels.csv", "gone.csv")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("cannot read gone.csv"));
    }

    @Test
    void survivesAliasesThatWouldNeverEnd() {
        assertThat(problems("mapping: &a [*a, *a]\n")).isNotEmpty();
        var bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]%n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        assertThat(problems(bomb.toString())).isNotEmpty();
    }

    private List<MappingProblem> problems(String yaml) {
        var exception = catchThrowableOfType(UnusableMappingException.class, () -> MappingFiles.mapping(folder, yaml));
        assertThat(exception).as("mapping loads:\n" + yaml).isNotNull();
        return exception.problems();
    }
}
