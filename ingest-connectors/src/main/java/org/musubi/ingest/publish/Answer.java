package org.musubi.ingest.publish;

import java.util.List;
import java.util.Optional;
import org.musubi.ingest.refusal.Reason;
import org.musubi.schemas.avro.FeedReceipt;

/**
 * What its publisher is told of one submission, beside the topics. After a restart everything is told again from the start,
 * to another answer. Never throws: who cannot be told reads the topics.
 */
public interface Answer {
    /** Says nothing. */
    Answer NONE = new Answer() {
        @Override
        public void refused(long number, Optional<String> key, List<Reason> reasons) {}

        @Override
        public void end(FeedReceipt receipt) {}
    };

    /**
     * A row was refused.
     *
     * @param number line or row, from 1
     * @param key the record's key where it could be read and is well formed
     * @param reasons at least one
     */
    void refused(long number, Optional<String> key, List<Reason> reasons);

    /**
     * That is all.
     *
     * @param receipt the sum
     */
    void end(FeedReceipt receipt);
}
