package org.musubi.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;

class ReasonCountsTest {
    private final ReasonCounts counts = new ReasonCounts();

    @Test
    void theMostFrequentReasonComesFirst() {
        counts.add(List.of(Summaries.RAGGED));
        counts.add(List.of(Summaries.BAD_DATE, Summaries.MISSING));
        counts.add(List.of(Summaries.BAD_DATE));

        assertThat(counts.mostFrequentFirst())
                .extracting(line -> line.first().code())
                .containsExactly(ReasonCode.BAD_DATE, ReasonCode.RAGGED_ROW, ReasonCode.MISSING);
    }

    @Test
    void entriesOfAnArrayAreCountedTogether() {
        for (int entry = 0; entry < 7; entry++) {
            counts.add(
                    List.of(Reason.ofField("costs[" + entry + "].amount", ReasonCode.NEGATIVE, "must be 0 or above")));
        }

        assertThat(counts.mostFrequentFirst()).singleElement().satisfies(line -> {
            assertThat(line.times()).isEqualTo(7);
            assertThat(line.place().field()).contains("costs[].amount");
        });
    }

    @Test
    void aMillionPlacesDoNotFillTheMemory() {
        for (int field = 0; field < 1_000_000; field++) {
            counts.add(List.of(Reason.ofField("field" + field, ReasonCode.UNKNOWN_FIELD, "is not known")));
        }

        List<ReasonCounts.Line> lines = counts.mostFrequentFirst();
        assertThat(lines).hasSizeLessThanOrEqualTo(500 + ReasonCode.values().length);
        assertThat(lines.stream().mapToLong(ReasonCounts.Line::times).sum()).isEqualTo(1_000_000);
        assertThat(lines.get(0).place()).isEqualTo(Place.NOWHERE);
    }
}
