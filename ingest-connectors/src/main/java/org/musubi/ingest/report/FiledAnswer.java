package org.musubi.ingest.report;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.publish.Answer;
import org.musubi.ingest.publish.Submission;
import org.musubi.ingest.refusal.Reason;
import org.musubi.schemas.avro.FeedReceipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An answer that is written to files. After a failure it says nothing more: half an answer would mislead. */
final class FiledAnswer implements Answer {
    private static final Logger LOG = LoggerFactory.getLogger(FiledAnswer.class);

    private final Submission submission;
    private final ZoneId zone;
    private final AnswerFile file;
    private boolean failed;

    /** Something that writes. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    FiledAnswer(Submission submission, ZoneId zone, AnswerFile file) {
        this.submission = submission;
        this.zone = zone;
        this.file = file;
    }

    @Override
    public void refused(long number, Optional<String> key, List<Reason> reasons) {
        attempt(() -> file.refused(number, reasons));
    }

    @Override
    public void end(FeedReceipt receipt) {
        attempt(() -> file.finish(Receipts.summary(receipt, submission.kind(), zone)));
        attempt(file::close);
    }

    private void attempt(Writing writing) {
        if (failed) {
            return;
        }
        try {
            writing.run();
        } catch (IOException e) {
            failed = true;
            LOG.warn("The answer to {} cannot be written; its publisher finds it in the topics", submission.name(), e);
            drop();
        }
    }

    private void drop() {
        try {
            file.close();
        } catch (IOException e) {
            LOG.debug("What was written of the answer to {} cannot be taken away", submission.name(), e);
        }
    }
}
