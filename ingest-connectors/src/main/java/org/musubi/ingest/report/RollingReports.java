package org.musubi.ingest.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.ingest.publish.Answer;
import org.musubi.ingest.publish.Answers;
import org.musubi.ingest.publish.Submission;
import org.musubi.ingest.refusal.Reason;
import org.musubi.schemas.avro.FeedReceipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers submissions that keep coming, each named after the time at which it began, in a folder that does not grow for ever:
 * the newest with something to mend keep files of their own, and of those without only the very newest is kept.
 */
public final class RollingReports implements Answers {
    /** So many submissions with something to mend are kept. */
    static final int KEPT = 100;

    /** Stands in place of the time where there was nothing to mend. */
    static final String GOOD = "latest-good";

    private static final Logger LOG = LoggerFactory.getLogger(RollingReports.class);
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ(?=\\.)");

    private final Path folder;
    private final ReportFolder reports;

    /**
     * @param folder where the answers to one feed go; made when the first is written
     * @param zone of the clock by which times are told
     */
    public RollingReports(Path folder, ZoneId zone) {
        this.folder = folder;
        this.reports = new ReportFolder(folder, zone);
    }

    @Override
    public Answer begin(Submission submission) {
        attempt(this::makeRoom);
        String name = submission.name().replace(':', '-'); // not every file system takes a colon
        var named =
                new Submission(name, submission.kind(), submission.bytes(), submission.sha256(), submission.terms());
        return new Rolling(reports.begin(named), folder.resolve(name + AnswerFile.REPORT));
    }

    /** Deletes the oldest, and what is left of answers that were never ended. */
    private void makeRoom() throws IOException {
        List<Path> files = files();
        Set<String> oldest = files.stream()
                .flatMap(file -> time(file).stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .skip(KEPT - 1L)
                .collect(Collectors.toSet());
        for (Path file : files) {
            Optional<String> time = time(file);
            boolean isDraft = time.isPresent() && file.toString().endsWith(AnswerFile.UNFINISHED);
            if (isDraft || time.filter(oldest::contains).isPresent()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** When the submission began that a file answers; nothing: the file is none of ours. */
    private static Optional<String> time(Path file) {
        Matcher name = TIME.matcher(file.getFileName().toString());
        return name.lookingAt() ? Optional.of(name.group()) : Optional.empty();
    }

    private void attempt(Tidying tidying) {
        try {
            tidying.run();
        } catch (IOException e) {
            LOG.warn("The answers in {} cannot be put in order", folder, e);
        }
    }

    /** Something that deletes or renames. */
    @FunctionalInterface
    private interface Tidying {
        void run() throws IOException;
    }

    private final class Rolling implements Answer {
        private final Answer answer;
        private final Path report;

        private Rolling(Answer answer, Path report) {
            this.answer = answer;
            this.report = report;
        }

        @Override
        public void refused(long number, Optional<String> key, List<Reason> reasons) {
            answer.refused(number, key, reasons);
        }

        @Override
        public void end(FeedReceipt receipt) {
            answer.end(receipt);
            boolean isGood = receipt.getRefused() == 0 && receipt.getProblem() == null;
            if (isGood && Files.exists(report)) {
                attempt(() -> Files.move(
                        report, folder.resolve(GOOD + AnswerFile.REPORT), StandardCopyOption.REPLACE_EXISTING));
            }
        }
    }
}
