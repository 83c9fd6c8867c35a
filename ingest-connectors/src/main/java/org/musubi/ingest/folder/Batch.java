package org.musubi.ingest.folder;

import java.util.List;

/**
 * What was read of a file at a time.
 *
 * @param file the file
 * @param deliveries what is to be sent; nothing where nothing has changed
 * @param after how far the file is read then
 */
record Batch(FeedFile file, List<Delivery> deliveries, Progress after) {
    Batch {
        deliveries = List.copyOf(deliveries);
    }
}
