package org.musubi.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.standalone.Main;

final class ValidateCommandTest {
    private static final String GOOD = "{\"currency\":\"JPY\",\"unitsPerUsd\":\"150\",\"asOf\":\"2027-01-01\"}";
    private static final String PASSPORT = "C1234567";
    private static final String MAPPING = """
            mapping: employers
            kind: employer
            language: vi
            files: ["don-vi-*.csv"]
            format: {type: csv}
            columns: {personal: [Người liên hệ]}
            fields:
              employerId: {column: Mã}
              destination: {constant: JPN}
              name: {column: Tên}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void goodFilesAreValid() throws IOException {
        Files.writeString(folder.resolve("fx-rates.jsonl"), GOOD + "\n");

        assertThat(run("validate", "--feeds", folder.toString())).isZero();
        assertThat(out.toString()).contains("fx-rates.jsonl  1");
        assertThat(run("validate", folder.toString())).isZero();
    }

    @Test
    void aRefusedLineIsShownWithItsPlaceAndTheRemedyButWithoutItsValues() throws IOException {
        Files.writeString(
                folder.resolve("fx-rates.jsonl"),
                GOOD + "\n" + GOOD.replace("}", ",\"passportNumber\":\"" + PASSPORT + "\"}") + "\n{\"currency\":\n");

        assertThat(run("validate", "--feeds", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("passportNumber × 1  UNKNOWN_FIELD", "How to mend it", "BAD_JSON")
                .containsPattern("2 +passportNumber")
                .doesNotContain(PASSPORT);
    }

    @Test
    void refusedLinesAndFilesAreWrittenAsMatchWritesThem() throws IOException {
        Path feed = Files.createDirectory(folder.resolve("feed"));
        Files.writeString(feed.resolve("mapping.yaml"), MAPPING);
        Files.writeString(feed.resolve("don-vi-1.csv"), "Mã,Tên,Người liên hệ\nE-1,Xưởng,An\nE-2,,Binh\n");
        Files.writeString(feed.resolve("don-vi-2.csv"), "Mã\nE-3\n");
        Path rejections = folder.resolve("refused.jsonl");

        assertThat(run("validate", "--rejections", rejections.toString(), folder.toString()))
                .isEqualTo(1);
        assertThat(Files.readAllLines(rejections))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith(
                                        "{\"file\":\"don-vi-1.csv\",\"line\":3,\"kind\":\"employer\",\"key\":\"E-2\"")
                                .contains("\"code\":\"MISSING\""),
                        line -> assertThat(line)
                                .startsWith("{\"file\":\"don-vi-2.csv\",\"line\":0,\"kind\":\"employer\",\"key\":null")
                                .contains("\"code\":\"MISSING_COLUMN\""));
    }

    @Test
    void mappedFeedsInAFolderAreReadThroughTheirMappingsAndAnsweredInTheirLanguage() throws IOException {
        Path feed = Files.createDirectory(folder.resolve("feed"));
        Files.writeString(feed.resolve("mapping.yaml"), MAPPING);
        Files.writeString(feed.resolve("don-vi-1.csv"), "Mã,Tên,Người liên hệ\nE-1,Xưởng,An\nE-2,,Binh\n");
        Files.writeString(feed.resolve("other.csv"), "x\n");

        assertThat(run("validate", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("Thiếu một giá trị bắt buộc", "Tên (name) × 1  MISSING", "don-vi-1.csv  1")
                .doesNotContain("other.csv")
                .doesNotContain("Binh");
    }

    @Test
    void filesAreReadThroughANamedMappingInTheLanguageThatIsAskedFor() throws IOException {
        Path mapping = Files.writeString(folder.resolve("m.yaml"), MAPPING);
        Path file = Files.writeString(folder.resolve("x.csv"), "Mã,Tên\nE-1,Xưởng\nE-2,\n");

        assertThat(run("validate", "--mapping", mapping.toString(), "--language", "ja", file.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("Tên (name) × 1  MISSING").doesNotContain("Thiếu");
        assertThat(err.toString()).contains("has a name that the mapping's files: does not allow");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithTheReason() throws IOException {
        Path mapping = Files.writeString(folder.resolve("m.yaml"), MAPPING);
        Path file = Files.writeString(folder.resolve("don-vi-1.csv"), "Mã\nE-1\n");

        assertThat(run("validate", "--mapping", mapping.toString(), "--language", "en", file.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("MISSING_COLUMN");
    }

    @Test
    void whatIsWrongWithAMappingIsToldByLine() throws IOException {
        Files.writeString(folder.resolve("mapping.yaml"), MAPPING.replace("name:", "nam:"));
        Files.writeString(folder.resolve("don-vi-1.csv"), "Mã,Tên\nE-1,Xưởng\n");

        assertThat(run("validate", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("mapping.yaml:10:", "fields.nam");
    }

    @Test
    void aMissingSecretIsReplacedByARandomOneAndThatIsSaid() throws IOException {
        Path mapping = Files.writeString(
                folder.resolve("m.yaml"),
                MAPPING.replace("fields:", "pseudonym: {column: Người liên hệ, secret: nobody-has-it}\nfields:")
                        .replace("{column: Mã}", "{pseudonym: true}"));
        Path file = Files.writeString(folder.resolve("don-vi-1.csv"), "Người liên hệ,Tên\n079000001,Xưởng\n");

        assertThat(run("validate", "--mapping", mapping.toString(), file.toString()))
                .isZero();
        assertThat(err.toString()).contains("There is no secret nobody-has-it");
    }

    @Test
    void theAnswersCanBeKept() throws IOException {
        Files.writeString(folder.resolve("fx-rates.jsonl"), "{}\n");
        Path reports = folder.resolve("reports");

        assertThat(run("validate", "--reports", reports.toString(), folder.toString()))
                .isEqualTo(1);
        Path feed = reports.resolve(folder.getFileName());
        assertThat(feed.resolve("fx-rates.jsonl.report.txt")).isNotEmptyFile();
        assertThat(feed.resolve("fx-rates.jsonl.refused.csv")).isNotEmptyFile();
    }

    @Test
    void askingForNothingThatCanBeDoneIsUnusable() {
        assertThat(run("validate")).isEqualTo(2);
        assertThat(run("validate", "--mapping", "m.yaml")).isEqualTo(2);
        assertThat(run("validate", "--language", "xx", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("Name one folder", "name the files", "--language is one of en, ja");
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
