package org.musubi.ingest.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import org.musubi.ingest.publish.Answer;
import org.musubi.ingest.publish.Answers;
import org.musubi.ingest.publish.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every submission in files of one folder, in the language that was agreed on, or else in English. */
public final class ReportFolder implements Answers {
    private static final Logger LOG = LoggerFactory.getLogger(ReportFolder.class);

    private final Path folder;
    private final ZoneId zone;

    /**
     * @param folder where the answers go; made when the first is written
     * @param zone of the clock by which times are told
     */
    public ReportFolder(Path folder, ZoneId zone) {
        this.folder = Objects.requireNonNull(folder, "folder");
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    @Override
    public Answer begin(Submission submission) {
        Language language =
                Language.of(submission.terms().language().getLanguage()).orElse(Language.ENGLISH);
        try {
            var file = AnswerFile.open(folder, submission.name(), language);
            return new FiledAnswer(submission, zone, file);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn(
                    "No answer to {} can be written in {}; its publisher finds it in the topics",
                    submission.name(),
                    folder,
                    e);
            return Answer.NONE;
        }
    }
}
