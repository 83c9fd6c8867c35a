package org.musubi.ingest.worker;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.connect.source.SourceRecord;
import org.musubi.ingest.publish.FeedTopics;
import org.musubi.ingest.publish.Message;
import org.musubi.schemas.topics.RecordKind;

/**
 * Topics that hold what was sent.
 *
 * @param feed whose records are its own
 * @param sent grows
 */
public record SentTopics(String feed, List<SourceRecord> sent) implements FeedTopics {
    @Override
    public void read(RecordKind kind, Found found) {
        for (SourceRecord record : sent) {
            if (RecordKind.ofTopic(record.topic()).equals(Optional.of(kind))) {
                String key = (String) record.key();
                if (feed.equals(
                        record.headers().lastWithName(Message.FEED_HEADER).value())) {
                    found.own(record.topic(), key, Optional.ofNullable((byte[]) record.value()));
                } else {
                    found.foreign(record.topic(), key);
                }
            }
        }
    }

    @Override
    public Set<String> received() {
        return sent.stream()
                .filter(record -> record.topic().equals("feed-receipts"))
                .map(record -> ((String) record.key()).substring(feed.length() + 1))
                .collect(Collectors.toSet());
    }

    /** What a text in a topic is. */
    public static byte[] bytes(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
