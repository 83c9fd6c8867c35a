package org.musubi.standalone.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.ingest.canonical.LineOutcome.Withdrawn;
import org.musubi.schemas.avro.Candidate;

class SampleFeedsTest {
    private static final SampleSize SMALL = new SampleSize(90, 20, 5, 6, 0.05);
    private static final LocalDate AS_OF = LocalDate.of(2027, 1, 31);

    @TempDir
    private Path folder;

    @Test
    void checkedInSamplesAreWhatTheGeneratorWrites() throws IOException {
        SampleFeeds.write(folder, SampleSize.DEFAULT, SampleFeeds.DEFAULT_SEED, SampleFeeds.DEFAULT_AS_OF);

        assertThat(names(ProjectFolder.SAMPLES)).isEqualTo(names(folder));
        for (Path file : ProjectFolder.feeds(folder)) {
            assertThat(ProjectFolder.SAMPLES.resolve(file.getFileName()))
                    .as("written anew with: ./musubi sample --out samples")
                    .hasSameBinaryContentAs(file);
        }
        for (Path file : ProjectFolder.publishers(folder)) {
            Path checkedIn = ProjectFolder.SAMPLES.resolve(folder.relativize(file));
            assertThat(UnpackedBytes.of(checkedIn))
                    .as("%s, written anew with: ./musubi sample --out samples", file)
                    .isEqualTo(UnpackedBytes.of(file));
        }
    }

    @Test
    void writesTheSameBytesForTheSameSeed() throws IOException {
        SampleFeeds.write(folder.resolve("one"), SMALL, 1, AS_OF);
        SampleFeeds.write(folder.resolve("again"), SMALL, 1, AS_OF);
        SampleFeeds.write(folder.resolve("other"), SMALL, 2, AS_OF);

        for (Path file : ProjectFolder.feeds(folder.resolve("one"))) {
            byte[] bytes = Files.readAllBytes(file);
            assertThat(folder.resolve("again").resolve(file.getFileName())).hasBinaryContent(bytes);
            assertThat(Files.readAllBytes(folder.resolve("other").resolve(file.getFileName())))
                    .isNotEqualTo(bytes);
        }
        for (Path file : ProjectFolder.publishers(folder.resolve("one"))) {
            assertThat(folder.resolve("again").resolve(folder.resolve("one").relativize(file)))
                    .hasSameBinaryContentAs(file);
        }
    }

    @Test
    void ingestRefusesTheLinesBrokenOnPurposeAndNoOthers() throws IOException {
        List<SampleFile> files = canonical(
                SampleFeeds.write(folder, SampleSize.DEFAULT, SampleFeeds.DEFAULT_SEED, SampleFeeds.DEFAULT_AS_OF));

        for (SampleFile file : files) {
            ReadLines read = ReadLines.of(folder.resolve(file.name()));
            assertThat(read.outcomes()).as(file.name()).hasSize(file.lines());
            assertThat(read.refused()).as(file.name()).hasSize(file.badLines());
        }
        assertThat(files.stream().mapToInt(SampleFile::badLines).sum()).isBetween(20, 30);
    }

    @Test
    void everyWayOfBreakingALineIsRefused() throws IOException {
        List<SampleFile> files = canonical(SampleFeeds.write(folder, new SampleSize(900, 90, 30, 30, 1), 7, AS_OF));

        for (SampleFile file : files) {
            assertThat(ReadLines.of(folder.resolve(file.name())).refused())
                    .as(file.name())
                    .hasSize(file.badLines());
        }
    }

    @Test
    void noLineIsBrokenWhenNoneShouldBe() throws IOException {
        var size = new SampleSize(90, 20, 5, 6, 0);

        assertThat(canonical(SampleFeeds.write(folder, size, 1, AS_OF))).allSatisfy(file -> {
            assertThat(file.badLines()).isZero();
            assertThat(ReadLines.of(folder.resolve(file.name())).refused()).isEmpty();
        });
    }

    @Test
    void moreCandidatesDoNotChangeTheFirstOnes() throws IOException {
        SampleFeeds.write(folder.resolve("few"), new SampleSize(90, 20, 5, 6, 0), 1, AS_OF);
        SampleFeeds.write(folder.resolve("many"), new SampleSize(180, 20, 5, 6, 0), 1, AS_OF);

        List<Candidate> few = viet(folder.resolve("few"));
        List<Candidate> many = viet(folder.resolve("many"));

        assertThat(many.subList(0, 60)).isEqualTo(few.subList(0, 60));
    }

    @Test
    void someCandidatesComeAgainAndSomeAreWithdrawn() {
        ReadLines read = ReadLines.of(ProjectFolder.SAMPLES.resolve("candidates-vnm.jsonl"));

        List<Candidate> candidates = read.records(Candidate.class);

        assertThat(candidates.stream().map(Candidate::getCandidateId).distinct().count())
                .isLessThan(candidates.size());
        assertThat(read.outcomes()).hasAtLeastOneElementOfType(Withdrawn.class);
    }

    @Test
    void manyCandidatesShareACostPackage() {
        List<Candidate> candidates = viet(ProjectFolder.SAMPLES);

        Map<Object, Long> shares = candidates.stream()
                .collect(Collectors.groupingBy(candidate -> List.copyOf(candidate.getCosts()), Collectors.counting()));

        assertThat(shares.size()).isLessThan(candidates.size() / 3);
    }

    private static List<SampleFile> canonical(List<SampleFile> files) {
        return files.stream().filter(file -> file.name().endsWith(".jsonl")).toList();
    }

    private static List<Candidate> viet(Path folder) {
        return ReadLines.of(folder.resolve("candidates-vnm.jsonl")).records(Candidate.class);
    }

    private static List<String> names(Path folder) {
        return ProjectFolder.feeds(folder).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }
}
