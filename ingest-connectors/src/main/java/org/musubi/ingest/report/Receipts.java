package org.musubi.ingest.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.refusal.Remark;
import org.musubi.ingest.refusal.RemarkCode;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.schemas.avro.FeedRemark;
import org.musubi.schemas.avro.RefusalReason;
import org.musubi.schemas.topics.RecordKind;

/** Reads receipts back. */
final class Receipts {
    private Receipts() {}

    /** What a receipt says. */
    static Summary summary(FeedReceipt receipt, RecordKind kind, ZoneId zone) {
        return new Summary(
                receipt.getFeed(),
                receipt.getFile(),
                Optional.ofNullable(receipt.getMapping()),
                kind,
                new Summary.Figures(
                        receipt.getLines(),
                        receipt.getTaken(),
                        receipt.getUnchanged(),
                        receipt.getWithdrawn(),
                        receipt.getRefused(),
                        receipt.getHeld()),
                receipt.getBytes(),
                Optional.of(receipt.getSha256()).filter(hash -> !hash.isEmpty()),
                Optional.ofNullable(receipt.getReceivedAt())
                        .orElse(Instant.EPOCH)
                        .atZone(zone),
                receipt.getRemarks().stream().map(Receipts::remark).toList(),
                Optional.ofNullable(receipt.getProblem()).map(Receipts::reason));
    }

    private static Remark remark(FeedRemark remark) {
        return new Remark(
                RemarkCode.valueOf(remark.getCode()), Optional.ofNullable(remark.getColumn()), remark.getCount());
    }

    private static Reason reason(RefusalReason reason) {
        return new Reason(
                Optional.ofNullable(reason.getField()),
                Optional.ofNullable(reason.getColumn()),
                ReasonCode.valueOf(reason.getCode()),
                reason.getMessage());
    }
}
