package org.musubi.standalone.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.musubi.ingest.check.FeedCheck;
import org.musubi.ingest.feed.CanonicalFormat;
import org.musubi.ingest.folder.FeedFolder;
import org.musubi.matcher.world.Step;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.standalone.explain.FeedRecords;

/** Histories as folders of files, and what the naive search makes of them. */
final class FeedFiles {
    private FeedFiles() {}

    /** Writes a history into files of each kind, so that their names are in the order of the history. */
    static void write(Path folder, List<Step> history, int filesOfAKind) {
        for (int part = 0; part < filesOfAKind; part++) {
            int size = history.size();
            add(folder, "-" + part, history.subList(size * part / filesOfAKind, size * (part + 1) / filesOfAKind));
        }
    }

    /** Adds a file of each kind that occurs, each moved into place whole. */
    static void add(Path folder, String suffix, List<Step> steps) {
        Map<RecordKind, List<String>> lines = new EnumMap<>(RecordKind.class);
        steps.forEach(step ->
                lines.computeIfAbsent(step.kind(), kind -> new ArrayList<>()).add(CanonicalJson.line(step)));
        lines.forEach((kind, content) -> write(folder.resolve(kind.fileStem() + suffix + ".jsonl"), content));
    }

    private static void write(Path file, List<String> lines) {
        try {
            Path whole = Files.write(file.resolveSibling("." + file.getFileName() + ".tmp"), lines);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many lines are taken, withdrawals among them. */
    static long goodLines(Path folder) throws IOException {
        return FeedCheck.run(folder, refusal -> {}).stream()
                .mapToLong(file -> file.counts().taken() + file.counts().withdrawn())
                .sum();
    }

    /** The lines that matching must write for a folder, by the naive search. */
    static List<String> expected(Path folder, LocalDate asOf) throws IOException {
        FeedRecords records = FeedRecords.read(List.of(new FeedFolder(folder, List.of(new CanonicalFormat()))));
        var lines = new ArrayList<String>();
        records.shortlists(asOf).forEach((vacancy, matches) -> {
            for (int i = 0; i < matches.size(); i++) {
                var match = matches.get(i);
                lines.add(String.format(
                        "{\"vacancyId\":\"%s\",\"rank\":%d,\"candidateId\":\"%s\",\"score\":%d,\"workerPaid\":\"%s\","
                                + "\"cap\":\"%s\",\"currency\":\"%s\",\"capRuleId\":\"%s\"}",
                        vacancy.vacancyId(),
                        i + 1,
                        match.candidateId(),
                        match.score().total(),
                        match.workerPaid().toPlainString(),
                        match.cap().toPlainString(),
                        vacancy.currency(),
                        match.capRuleId()));
            }
        });
        return lines;
    }
}
