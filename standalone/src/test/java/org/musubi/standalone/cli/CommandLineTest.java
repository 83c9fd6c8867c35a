package org.musubi.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.schemas.topics.Topics;
import org.musubi.standalone.Main;

final class CommandLineTest {
    private static final String GOOD = "{\"currency\":\"JPY\",\"unitsPerUsd\":\"150\",\"asOf\":\"2027-01-01\"}";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "serve",
                "match",
                "new-feed",
                "validate",
                "explain",
                "tail",
                "sample",
                "topics",
                "run",
                "run topics",
                "run registry",
                "run connect",
                "run matcher"
            })
    void everyCommandHasHelp(String command) {
        var words = new ArrayList<>(List.of(command.split(" ")));
        words.add("--help");

        assertThat(run(words.toArray(String[]::new))).isZero();
        assertThat(out.toString()).contains("Usage: musubi " + command);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void withoutACommandShowsWhatThereIs() {
        assertThat(run()).isZero();
        assertThat(out.toString()).contains("demo", "match", "Examples:");
    }

    @Test
    void anUnknownCommandIsACommandLineThatCannotBeUsed() {
        assertThat(run("mach")).isEqualTo(2);
        assertThat(err.toString()).contains("match").contains("--help");
    }

    @Test
    void theCatalogueNamesEveryTopic() {
        assertThat(run("topics")).isZero();
        assertThat(out.toString())
                .contains(Topics.all().stream().map(topic -> topic.name()).toList());
    }

    @Test
    void aFolderThatCannotBeUsedIsNamed() throws IOException {
        Path missing = folder.resolve("missing");
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(run("validate", "--feeds", missing.toString())).isEqualTo(2);
        assertThat(run("validate", "--feeds", file.toString())).isEqualTo(2);
        assertThat(run("validate", "--feeds", folder.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("There is no folder " + missing)
                .contains(file + " is a file, not a folder.")
                .contains("holds no canonical files");
    }

    @Test
    void matchRefusesABadDateAndAPlaceThatCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("fx-rates.jsonl"), GOOD + "\n");
        String feeds = folder.toString();
        String nowhere = folder.resolve("nowhere/out.jsonl").toString();

        assertThat(run("match", "--feeds", feeds, "--as-of", "2027-02-30", "--out", "x"))
                .isEqualTo(2);
        assertThat(run("match", "--feeds", feeds, "--as-of", "2027-02-03", "--out", nowhere))
                .isEqualTo(2);
        assertThat(run("match", "--feeds", feeds, "--as-of", "2027-02-03")).isEqualTo(2);
        assertThat(err.toString())
                .contains("'2027-02-30' is not a date such as 2027-01-15")
                .contains("Cannot write to " + nowhere)
                .contains("--out");
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
