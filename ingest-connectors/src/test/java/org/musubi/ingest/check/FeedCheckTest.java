package org.musubi.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.ingest.canonical.GoodLines;
import org.musubi.ingest.feed.Counts;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.schemas.topics.RecordKind;

class FeedCheckTest {
    @TempDir
    private Path folder;

    @Test
    void countsTheLinesOfEachFileAndHandsOverTheRefusedOnes() throws IOException {
        Files.writeString(
                folder.resolve("fx-rates.jsonl"),
                GoodLines.of(RecordKind.FX_RATE)
                        + "\n\n{\"currency\": \"USD\", \"unitsPerUsd\": \"0\", \"asOf\": \"2026-11-20\"}\n"
                        + "{\"currency\": \"VND\", \"withdrawn\": true}");
        Files.writeString(folder.resolve("candidates-2.jsonl"), "");
        Files.writeString(folder.resolve("candidates-1.jsonl"), GoodLines.of(RecordKind.CANDIDATE));
        Files.writeString(folder.resolve("notes.txt"), "x");
        var found = new ArrayList<FoundRefusal>();

        List<FileSummary> summaries = FeedCheck.run(folder, found::add);

        assertThat(summaries)
                .containsExactly(
                        new FileSummary(
                                "fx-rates.jsonl",
                                RecordKind.FX_RATE,
                                new Counts(1, 0, 1, 1),
                                List.of(),
                                Optional.empty()),
                        new FileSummary(
                                "candidates-1.jsonl",
                                RecordKind.CANDIDATE,
                                new Counts(1, 0, 0, 0),
                                List.of(),
                                Optional.empty()),
                        new FileSummary(
                                "candidates-2.jsonl", RecordKind.CANDIDATE, Counts.NONE, List.of(), Optional.empty()));
        assertThat(found)
                .containsExactly(new FoundRefusal(
                        "fx-rates.jsonl",
                        3,
                        RecordKind.FX_RATE,
                        Optional.of("USD"),
                        List.of(Reason.ofField("unitsPerUsd", ReasonCode.ZERO_RATE, "must be above 0"))));
    }

    @Test
    void failsWhereThereIsNoFolder() {
        assertThatThrownBy(() -> FeedCheck.run(folder.resolve("none"), refusal -> {}))
                .isInstanceOf(NoSuchFileException.class);
    }
}
