package org.musubi.ingest.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.ingest.check.FeedCheck;
import org.musubi.ingest.check.FileSummary;
import org.musubi.ingest.mapping.Mapping;
import org.musubi.ingest.mapping.UnusableMappingException;
import org.musubi.ingest.mapping.apply.MappedFormat;
import org.musubi.ingest.mapping.column.Fate;
import org.musubi.ingest.mapping.load.Mappings;
import org.musubi.ingest.mapping.secret.Secrets;
import org.musubi.ingest.table.Rows;
import org.musubi.ingest.table.Tables;

/** Drafts for the publishers' samples, beside the mappings that people wrote for them. */
final class SampleDraftsTest {
    private static final Path SAMPLES = Path.of("../samples/feeds");
    /** Begins every personal value of the samples. */
    private static final String PRIVATE = "PRIVATE0";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"viet-nam", "cambodia", "myanmar", "japan", "job-board"})
    void everyPersonalColumnIsPersonalInTheDraft(String country) throws Exception {
        Path file = file(country);
        Mapping written = Mappings.load(SAMPLES.resolve(country).resolve("mapping.yaml"));

        Mapping drafted = drafted(file);

        assertThat(drafted.kind()).isEqualTo(written.kind());
        assertThat(drafted.language()).isEqualTo(written.language());
        for (String header : headers(file, written)) {
            if (written.columns().isPersonal(header)) {
                assertThat(drafted.columns().fate(header)).as(header).isEqualTo(Fate.PERSONAL);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"viet-nam", "cambodia", "myanmar", "japan", "job-board"})
    void noPersonalValueGetsIntoTheDraftOrIntoWhatIsSaidOfIt(String country) throws IOException {
        Guess guess = NewMapping.of(file(country), Optional.empty());

        assertThat(guess.mapping()).doesNotContain(PRIVATE);
        assertThat(guess.toString()).doesNotContain(PRIVATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viet-nam", "cambodia", "myanmar", "japan"})
    void theDraftTakesNearlyAllRowsThatTheWrittenMappingTakes(String country) throws Exception {
        Path file = file(country);
        Mapping written = Mappings.load(SAMPLES.resolve(country).resolve("mapping.yaml"));

        long taken = check(file, drafted(file)).counts().taken();

        assertThat(taken).isGreaterThan(check(file, written).counts().taken() * 9 / 10);
    }

    private Mapping drafted(Path file) throws IOException, UnusableMappingException {
        Guess guess = NewMapping.of(file, Optional.empty());
        return Mappings.load(Files.writeString(folder.resolve("mapping.yaml"), guess.mapping()));
    }

    private static FileSummary check(Path file, Mapping mapping) throws IOException {
        var format = new MappedFormat(mapping, Secrets.ofEnvironment(Map.of()).orMadeUp());
        return FeedCheck.run(file, mapping.kind(), format, refusal -> {});
    }

    private static Iterable<String> headers(Path file, Mapping mapping) throws IOException {
        try (Rows rows = Tables.open(file, mapping.format(), header -> false)) {
            rows.next();
            return rows.columns();
        }
    }

    private static Path file(String country) throws IOException {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(SAMPLES.resolve(country), "*-2026-11-21.{csv,xlsx,json}")) {
            return files.iterator().next();
        }
    }
}
