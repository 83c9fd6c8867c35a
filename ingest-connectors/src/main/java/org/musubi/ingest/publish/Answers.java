package org.musubi.ingest.publish;

/** Gives an answer for each submission. */
@FunctionalInterface
public interface Answers {
    /** Says nothing to anybody. */
    Answers NONE = submission -> Answer.NONE;

    /** Begins the answer to a submission; an earlier one to the same that was not ended is void. */
    Answer begin(Submission submission);
}
