package org.musubi.standalone.results;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.musubi.schemas.avro.FeedRejection;
import org.musubi.schemas.avro.RefusalReason;
import org.musubi.schemas.topics.Topics;
import org.musubi.schemas.wire.AvroSerdes;
import org.musubi.standalone.settled.Tail;

/**
 * The lines that were refused, by file and line. They hold positions and names of fields, never values.
 *
 * @param all each line once
 */
public record Rejections(Collection<FeedRejection> all) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Comparator<FeedRejection> BY_PLACE =
            Comparator.comparing(FeedRejection::getFile).thenComparingLong(FeedRejection::getLine);

    public Rejections {
        all = all.stream().sorted(BY_PLACE).toList();
    }

    /** Those that stand in the topic now. */
    public static Rejections read(String bootstrapServers, AvroSerdes serdes) {
        Map<String, FeedRejection> newest = new HashMap<>();
        try (var tail = Tail.fromStart(bootstrapServers, serdes, Topics.FEED_REJECTIONS)) {
            tail.drain(message -> newest.put(message.key(), message.value()));
        }
        return new Rejections(List.copyOf(newest.values()));
    }

    /** One JSON object a line. */
    public void writeTo(BufferedWriter out) throws IOException {
        for (FeedRejection rejection : all) {
            out.write(JSON.writeValueAsString(line(rejection)));
            out.write('\n');
        }
    }

    private static ObjectNode line(FeedRejection rejection) {
        ObjectNode line = JSON.createObjectNode()
                .put("file", rejection.getFile())
                .put("line", rejection.getLine())
                .put("kind", rejection.getKind())
                .put("key", rejection.getKey());
        ArrayNode reasons = line.putArray("reasons");
        for (RefusalReason reason : rejection.getReasons()) {
            ObjectNode entry = reasons.addObject().put("field", reason.getField());
            if (reason.getColumn() != null) {
                entry.put("column", reason.getColumn());
            }
            entry.put("code", reason.getCode()).put("message", reason.getMessage());
        }
        return line;
    }
}
