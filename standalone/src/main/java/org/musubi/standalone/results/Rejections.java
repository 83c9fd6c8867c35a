package org.musubi.standalone.results;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.musubi.ingest.check.FileSummary;
import org.musubi.ingest.check.FoundRefusal;
import org.musubi.ingest.refusal.Reason;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.schemas.avro.FeedRejection;
import org.musubi.schemas.avro.RefusalReason;
import org.musubi.schemas.topics.Topics;
import org.musubi.schemas.wire.AvroSerdes;
import org.musubi.standalone.settled.Tail;

/**
 * What was refused, by file and line: lines, and files as a whole. They hold positions and names of fields, never values.
 *
 * @param all each line once; a file that was refused, or could not be read to its end, has the line 0
 */
public record Rejections(Collection<FeedRejection> all) {
    private static final long WHOLE_FILE = 0;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Comparator<FeedRejection> BY_PLACE =
            Comparator.comparing(FeedRejection::getFile).thenComparingLong(FeedRejection::getLine);

    public Rejections {
        all = all.stream().sorted(BY_PLACE).toList();
    }

    /**
     * Those that stand in the topic now, and the files whose receipt says that something is wrong with all of them.
     *
     * @param receipts of all files
     */
    public static Rejections read(String bootstrapServers, AvroSerdes serdes, Collection<FeedReceipt> receipts) {
        Map<String, FeedRejection> newest = new HashMap<>();
        try (var tail = Tail.fromStart(bootstrapServers, serdes, Topics.FEED_REJECTIONS)) {
            tail.drain(message -> newest.put(message.key(), message.value()));
        }
        return of(newest.values(), receipts);
    }

    /** Refused lines, and the files whose receipt says that something is wrong with all of them. */
    static Rejections of(Collection<FeedRejection> lines, Collection<FeedReceipt> receipts) {
        var all = new ArrayList<>(lines);
        receipts.stream()
                .filter(receipt -> receipt.getProblem() != null)
                .map(Rejections::wholeFile)
                .forEach(all::add);
        return new Rejections(all);
    }

    /** A line that would be refused. */
    public static FeedRejection of(String feed, FoundRefusal found) {
        return new FeedRejection(
                feed,
                found.file(),
                found.line(),
                found.kind().label(),
                found.key().orElse(null),
                found.reasons().stream().map(Rejections::reason).toList());
    }

    /** A file that would be refused as a whole, or from some place on. */
    public static Optional<FeedRejection> of(String feed, FileSummary found) {
        return found.problem()
                .map(problem -> wholeFile(feed, found.file(), found.kind().label(), reason(problem)));
    }

    private static FeedRejection wholeFile(FeedReceipt receipt) {
        return wholeFile(receipt.getFeed(), receipt.getFile(), receipt.getKind(), receipt.getProblem());
    }

    private static FeedRejection wholeFile(String feed, String file, String kind, RefusalReason problem) {
        return new FeedRejection(feed, file, WHOLE_FILE, kind, null, List.of(problem));
    }

    private static RefusalReason reason(Reason reason) {
        return new RefusalReason(
                reason.field().orElse(null),
                reason.code().name(),
                reason.message(),
                reason.column().orElse(null));
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
