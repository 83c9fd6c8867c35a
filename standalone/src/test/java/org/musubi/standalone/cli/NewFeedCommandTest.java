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

final class NewFeedCommandTest {
    private static final Path SAMPLE = Path.of("../samples/feeds/viet-nam/ung-vien-2026-11-21.csv");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void theDraftForASampleCanBeTriedAsItIs() throws IOException {
        Path file = Files.copy(SAMPLE, folder.resolve("ung-vien.csv"));
        Path mapping = folder.resolve("mapping.yaml");

        assertThat(run("new-feed", file.toString())).isZero();
        assertThat(out.toString())
                .contains(
                        "Wrote " + mapping, "candidate records", "./musubi validate --mapping " + mapping + " " + file)
                .containsPattern("Họ và tên +personal +the header");
        assertThat(run("validate", "--mapping", mapping.toString(), file.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).containsPattern("ung-vien.csv +1[0-9]{3} ");
    }

    @Test
    void whatIsLeftToFillInIsToldOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "title,wage\nCook,180000\n");
        Path mapping = folder.resolve("draft.yaml");

        assertThat(run("new-feed", "--kind", "vacancy", "--out", mapping.toString(), file.toString()))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("fields.vacancyId: no column was found")
                .doesNotContain("needs vacancyId", "Until then it cannot be used");
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "title,wage\nCook,180000\n");
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), "mine");

        assertThat(run("new-feed", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains(mapping + " is there already");
        assertThat(mapping).hasContent("mine");
    }

    @Test
    void aFileThatCannotBeUsedIsNamedWithoutItsValues() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "Nguyen Van A,0912345678\nTran Thi B,0912345679\n");

        assertThat(run("new-feed", file.toString())).isEqualTo(2);
        assertThat(run("new-feed", folder.resolve("none.csv").toString())).isEqualTo(2);
        assertThat(run("new-feed", "--kind", "agency", file.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("No mapping can be drafted for " + file, "There is no file", "--kind is candidate or vacancy")
                .doesNotContain("Nguyen");
        assertThat(folder.resolve("mapping.yaml")).doesNotExist();
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
