package org.musubi.ingest.report;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.refusal.Remark;
import org.musubi.ingest.refusal.RemarkCode;
import org.musubi.ingest.report.Summary.Figures;
import org.musubi.schemas.topics.RecordKind;

/** Summaries to invented files. */
final class Summaries {
    static final Reason BAD_DATE = Reason.ofField(
                    "availableFrom", ReasonCode.BAD_DATE, "is not in the calendar; check month and day")
            .inColumn("Ngày sẵn sàng");
    static final Reason MISSING =
            Reason.ofField("costs[2].payer", ReasonCode.MISSING, "is required").inColumn("Bên trả phí");
    static final Reason RAGGED = Reason.ofWhole(ReasonCode.RAGGED_ROW, "has 11 cells, the header has 12");

    private Summaries() {}

    static Summary some() {
        return of(new Figures(1_240, 1_020, 200, 17, 3, 0), Optional.empty());
    }

    static Summary of(Figures figures, Optional<Reason> problem) {
        return new Summary(
                "dolab",
                "ung-vien-2027-01.csv",
                Optional.of("viet-nam-candidates"),
                RecordKind.CANDIDATE,
                figures,
                348_112,
                Optional.of("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                ZonedDateTime.parse("2027-01-15T09:30:00+07:00"),
                List.of(
                        new Remark(RemarkCode.PERSONAL_COLUMN_DROPPED, Optional.of("Họ và tên"), 0),
                        new Remark(RemarkCode.DISCRIMINATORY_COLUMN_DROPPED, Optional.of("Giới tính"), 0),
                        new Remark(RemarkCode.REPLACED_FURTHER_DOWN, Optional.empty(), 4)),
                problem);
    }
}
