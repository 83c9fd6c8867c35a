package org.musubi.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.standalone.Main;

/** What the documents say must be so. */
class DocumentsTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern TEST_OR_TYPE = Pattern.compile("`([A-Z][a-z]+[A-Z]\\w+)`");

    static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(PROJECT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(
                                            "README.md",
                                            "CONTRIBUTING.md",
                                            "CHANGELOG.md",
                                            "policy/README.md",
                                            "samples/README.md")
                                    .map(PROJECT::resolve),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) throws IOException {
        assertThat(LINK.matcher(Files.readString(document)).results().map(link -> link.group(1)))
                .allSatisfy(
                        target -> assertThat(document.resolveSibling(target)).exists());
    }

    @Test
    void everyTypeThatTheMapOfTheCodeNamesExists() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            List<String> types = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .toList();

            assertThat(TEST_OR_TYPE
                            .matcher(Files.readString(PROJECT.resolve("CONTRIBUTING.md")))
                            .results()
                            .map(name -> name.group(1)))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(types).contains(name));
        }
    }

    @Test
    void theCatalogueOfTopicsIsWhatTheCommandPrints() throws IOException {
        var printed = new StringWriter();

        Main.run(new PrintWriter(printed), new PrintWriter(printed), "topics", "--markdown");

        assertThat(Files.readString(PROJECT.resolve("docs/topics.md")).lines().toList())
                .containsAll(printed.toString().lines().toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonForRefusingALineIsExplained(ReasonCode code) throws IOException {
        assertThat(Files.readString(PROJECT.resolve("docs/feeds.md"))).contains("`" + code.name() + "`");
    }
}
