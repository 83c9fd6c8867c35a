package org.musubi.standalone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.musubi.ingest.check.FeedCheck;
import org.musubi.ingest.check.FileSummary;
import org.musubi.ingest.check.FoundRefusal;
import org.musubi.ingest.feed.Counts;
import org.musubi.ingest.feed.Terms;
import org.musubi.ingest.report.AnswerFile;
import org.musubi.ingest.report.Language;
import org.musubi.ingest.report.Summary;
import org.musubi.schemas.avro.FeedRejection;
import org.musubi.standalone.results.Rejections;

/** Checks files and writes for each the answer that its publisher would get, and shows it where there is something to say. */
final class CheckReports {
    private final PrintWriter out;
    private final Path folder;
    private final Optional<Language> language;
    private final Clock clock;
    private final Consumer<FeedRejection> rejections;

    /**
     * @param out where answers are shown
     * @param folder where they are written, each feed's in a folder of its own
     * @param language of all answers; nothing: each in its publisher's
     * @param clock whose time and zone they tell
     * @param rejections gets whatever is refused
     */
    CheckReports(
            PrintWriter out,
            Path folder,
            Optional<Language> language,
            Clock clock,
            Consumer<FeedRejection> rejections) {
        this.out = out;
        this.folder = folder;
        this.language = language;
        this.clock = clock;
        this.rejections = rejections;
    }

    FileSummary check(String feed, CheckedFeed.ToRead file) throws IOException {
        String name = file.path().getFileName().toString();
        Terms terms = file.format().terms();
        Language spoken =
                language.or(() -> Language.of(terms.language().getLanguage())).orElse(Language.ENGLISH);
        Path reports = folder.resolve(feed);
        try (AnswerFile answer = AnswerFile.open(reports, name, spoken)) {
            FileSummary summary = FeedCheck.run(file.path(), file.kind(), file.format(), refusal -> {
                write(answer, refusal);
                rejections.accept(Rejections.of(feed, refusal));
            });
            Rejections.of(feed, summary).ifPresent(rejections);
            answer.finish(summary(feed, file, summary));
            if (!summary.isGood() || !summary.remarks().isEmpty()) {
                show(reports.resolve(name + ".report.txt"));
            }
            return summary;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(AnswerFile answer, FoundRefusal refusal) {
        try {
            answer.refused(refusal.line(), refusal.reasons());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Summary summary(String feed, CheckedFeed.ToRead file, FileSummary found) throws IOException {
        Counts counts = found.counts();
        return new Summary(
                feed,
                found.file(),
                file.format().terms().mapping(),
                found.kind(),
                new Summary.Figures(
                        counts.lines(), counts.taken(), counts.unchanged(), counts.withdrawn(), counts.refused(), 0),
                Files.size(file.path()),
                Optional.empty(),
                ZonedDateTime.now(clock),
                found.remarks(),
                found.problem());
    }

    private void show(Path report) throws IOException {
        try (var lines = Files.lines(report, StandardCharsets.UTF_8)) {
            lines.forEach(out::println);
        }
        out.println();
    }
}
