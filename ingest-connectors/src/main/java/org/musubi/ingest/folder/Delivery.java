package org.musubi.ingest.folder;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.connect.source.SourceRecord;
import org.musubi.ingest.publish.Message;

/**
 * Something to be sent.
 *
 * @param message what
 * @param file the file that it comes from
 * @param after how far the file is read once this is sent
 */
record Delivery(Message message, String file, Progress after) {
    static final String FILE = "file";

    /**
     * The partition under which Connect keeps the progress of a file. Connect finds it again by its bytes, so its parts are
     * always in the same order; those of {@link java.util.Map#of} are in another after a restart.
     */
    static SortedMap<String, String> partition(String feed, String file) {
        var partition = new TreeMap<String, String>();
        partition.put("feed", feed);
        partition.put(FILE, file);
        return Collections.unmodifiableSortedMap(partition);
    }

    SourceRecord toRecord() {
        return message.toRecord(partition(message.feed(), file), after.toOffset());
    }
}
