package org.musubi.dashboard.dev;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.schemas.avro.FeedRejection;
import org.musubi.schemas.avro.FeedRemark;
import org.musubi.schemas.avro.RefusalReason;
import org.musubi.schemas.topics.Topics;

/** Receipts and refusals of six publishers' feeds. */
final class InventedFeeds {
    private static final RefusalReason BAD_DATE =
            new RefusalReason("availableFrom", "NOT_A_DATE", "Wanted is a date such as 2027-04-01.", "Ngày sẵn sàng");
    private static final RefusalReason UNKNOWN = new RefusalReason(
            "passport", "UNKNOWN_FIELD", "A candidate has no such property; remove the column.", null);
    private static final RefusalReason SHRUNK = new RefusalReason(
            null,
            "SNAPSHOT_SHRANK",
            "The snapshot lacks more than a fifth of the records; nothing was withdrawn.",
            null);

    private final InventedTopics topics;

    InventedFeeds(InventedTopics topics) {
        this.topics = topics;
    }

    void publish() {
        receipt("viet-nam", "candidates-2027-04.csv", "candidate", 1411, 9, 0);
        receipt("viet-nam", "candidates-2027-03.csv", "candidate", 640, 0, 0);
        receipt("cambodia", "register.xlsx", "candidate", 420, 5, 0);
        receipt("myanmar", "list-unicode.csv", "candidate", 510, 0, 84);
        receipt("nepal", "export.jsonl", "candidate", 380, 3, 0);
        receipt("japan", "求人票.csv", "vacancy", 201, 4, 0);
        receipt("job-board", "page-0001", "vacancy", 99, 2, 0);
    }

    private void receipt(String feed, String file, String kind, long lines, long refused, long held) {
        List<FeedRemark> remarks = kind.equals("candidate")
                ? List.of(new FeedRemark("PERSONAL_COLUMN_DROPPED", "Passport", lines))
                : List.of();
        var receipt = new FeedReceipt(
                feed,
                file,
                kind,
                lines,
                lines - refused - 12,
                3L,
                refused,
                lines * 180,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                9L,
                held,
                Instant.parse("2027-04-01T00:12:30Z"),
                remarks,
                held > 0 ? SHRUNK : null,
                feed + "/mapping.yaml");
        topics.put(Topics.FEED_RECEIPTS, feed + "/" + file, receipt);
        LongStream.rangeClosed(1, refused).forEach(number -> {
            long line = 7 * number + 2;
            String key = number % 3 == 0 ? null : "VNM-9" + String.format("%05d", line);
            List<RefusalReason> reasons = number % 2 == 0 ? List.of(BAD_DATE) : List.of(UNKNOWN, BAD_DATE);
            topics.put(
                    Topics.FEED_REJECTIONS,
                    feed + "/" + file + ":" + line,
                    new FeedRejection(feed, file, line, kind, key, reasons));
        });
    }
}
