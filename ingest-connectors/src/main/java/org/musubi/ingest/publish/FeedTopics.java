package org.musubi.ingest.publish;

import java.util.Optional;
import java.util.Set;
import org.musubi.schemas.topics.RecordKind;

/** Reads what a feed has in the topics. */
public interface FeedTopics {
    /**
     * Tells of every record and withdrawal of a kind in the topics; of those with one key in the order in which they were sent.
     *
     * @param found gets each
     */
    void read(RecordKind kind, Found found);

    /** Names of the files and batches of this feed that have a receipt. */
    Set<String> received();

    /** Takes what is found. */
    interface Found {
        /**
         * A record or a withdrawal of this feed.
         *
         * @param value nothing for a withdrawal
         */
        void own(String topic, String key, Optional<byte[]> value);

        /** A record or a withdrawal of another feed, which takes the place of what this feed has under the key. */
        void foreign(String topic, String key);
    }
}
