package org.musubi.standalone.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.musubi.ingest.canonical.CanonicalLines;
import org.musubi.ingest.canonical.LineOutcome;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.canonical.LineOutcome.Taken;
import org.musubi.ingest.feed.Item;
import org.musubi.ingest.refusal.Remark;
import org.musubi.ingest.refusal.RemarkCode;
import org.musubi.schemas.avro.Candidate;
import org.musubi.schemas.topics.RecordKind;

/** The mappings in {@code samples/feeds}, on their test rows and on the generated files. */
class PublisherFeedsTest {
    private static final Path FEEDS = ProjectFolder.SAMPLES.resolve("feeds");
    private static final String MARKER = "PRIVATE0";

    static Stream<Path> folders() throws IOException {
        try (var folders = Files.list(FEEDS)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void testRowsBecomeTheExpectedRecords(Path folder) throws IOException {
        var read = MappedRows.of(folder, folder.resolve("test"));

        assertThat(read.outcomes(LineOutcome.class).filter(outcome -> !(outcome instanceof Refused)))
                .containsExactlyElementsOf(expected(folder, read.kind()));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void brokenTestRowsAreRefusedForTheExpectedReasons(Path folder) throws IOException {
        var read = MappedRows.of(folder, folder.resolve("test"));

        assertThat(read.items().stream()
                        .filter(item -> item.outcome() instanceof Refused)
                        .map(PublisherFeedsTest::refusal))
                .containsExactlyElementsOf(Files.readAllLines(folder.resolve("test/refused.jsonl")));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void nothingPersonalGetsOut(Path folder) throws IOException {
        for (Path files : List.of(folder, folder.resolve("test"))) {
            var read = MappedRows.of(folder, files);

            assertThat(read.items().toString()).doesNotContain(MARKER);
            assertThat(read.remarks().toString()).doesNotContain(MARKER);
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void thePublisherIsToldWhichColumnsWereDropped(Path folder) throws IOException {
        var read = MappedRows.of(folder, folder.resolve("test"));

        assertThat(read.remarks()).extracting(Remark::code).contains(RemarkCode.PERSONAL_COLUMN_DROPPED);
    }

    @ParameterizedTest
    @CsvSource({"viet-nam, Giới tính", "cambodia, ភេទ", "myanmar, ကျား/မ", "japan, 性別", "job-board, gender"})
    void discriminatoryColumnsAreDroppedThoughNoMappingSaysSo(String folder, String column) throws IOException {
        var read = MappedRows.of(FEEDS.resolve(folder), FEEDS.resolve(folder));

        assertThat(read.remarks())
                .filteredOn(remark -> remark.code() == RemarkCode.DISCRIMINATORY_COLUMN_DROPPED)
                .anyMatch(remark -> remark.column().orElse("").equals(column));
        assertThat(read.remarks()).noneMatch(remark -> remark.code() == RemarkCode.COLUMN_IGNORED);
    }

    @ParameterizedTest
    @CsvSource({"viet-nam, vnm", "cambodia, khm", "myanmar, mmr"})
    void candidatesAreTheSameAsInTheCanonicalFileButForTheirIds(String folder, String origin) throws IOException {
        var canonical = ReadLines.of(ProjectFolder.SAMPLES.resolve("candidates-" + origin + ".jsonl"));
        var read = MappedRows.of(FEEDS.resolve(folder), FEEDS.resolve(folder));

        assertThat(read.outcomes(Taken.class)
                        .map(Taken::record)
                        .map(Candidate.class::cast)
                        .map(MappedRows::withoutId))
                .containsExactlyElementsOf(canonical.records(Candidate.class).stream()
                        .map(MappedRows::withoutId)
                        .toList());
        assertThat(read.counts()).isEqualTo(MappedRows.counts(canonical.outcomes()));
    }

    @Test
    void vacanciesAreTheSameAsInTheCanonicalFile() throws IOException {
        var canonical = ReadLines.of(ProjectFolder.SAMPLES.resolve("vacancies.jsonl"));
        var japan = MappedRows.of(FEEDS.resolve("japan"), FEEDS.resolve("japan"));
        var board = MappedRows.of(FEEDS.resolve("job-board"), FEEDS.resolve("job-board"));

        assertThat(Stream.concat(japan.outcomes(Taken.class), board.outcomes(Taken.class)))
                .containsExactlyInAnyOrderElementsOf(canonical.taken());
        assertThat(japan.outcomes(Refused.class).count()
                        + board.outcomes(Refused.class).count())
                .isEqualTo(canonical.refused().size());
    }

    private static List<LineOutcome> expected(Path folder, RecordKind kind) throws IOException {
        return Files.readAllLines(folder.resolve("test/expected.jsonl")).stream()
                .map(line -> CanonicalLines.read(kind, line.getBytes(UTF_8)))
                .toList();
    }

    /** As a line of {@code refused.jsonl}. */
    private static String refusal(Item item) {
        var json = new ObjectMapper().createObjectNode().put("row", item.number());
        var reasons = json.putArray("reasons");
        ((Refused) item.outcome())
                .reasons()
                .forEach(reason -> reasons.addObject()
                        .put("field", reason.field().orElse(null))
                        .put("column", reason.column().orElse(null))
                        .put("code", reason.code().name()));
        return json.toString();
    }
}
