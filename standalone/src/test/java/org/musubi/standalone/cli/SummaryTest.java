package org.musubi.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.schemas.avro.RefusalReason;
import org.musubi.standalone.results.Shortlists;

class SummaryTest {
    @Test
    void tellsWhyAFileWasRefusedAsAWhole() {
        var problem = RefusalReason.newBuilder()
                .setField(null)
                .setCode("DAMAGED_FILE")
                .setMessage("file has no row with headers; send it again as a whole")
                .build();

        String text = shown(
                receipt("good.csv").build(),
                receipt("bad.csv").setProblem(problem).build());

        assertThat(text).contains("bad.csv: DAMAGED_FILE: file has no row with headers; send it again as a whole");
        assertThat(text).doesNotContain("good.csv:");
    }

    @Test
    void tellsHowManyRecordsAreHeld() {
        var problem = RefusalReason.newBuilder()
                .setField(null)
                .setCode("TOO_MANY_MISSING")
                .setMessage("too many are missing")
                .build();

        String text = shown(receipt("half.csv").setProblem(problem).setHeld(7).build());

        assertThat(text).contains("half.csv: TOO_MANY_MISSING: too many are missing (7 records held)");
    }

    private static FeedReceipt.Builder receipt(String file) {
        return FeedReceipt.newBuilder()
                .setFeed("f")
                .setFile(file)
                .setKind("candidate")
                .setLines(0)
                .setTaken(0)
                .setWithdrawn(0)
                .setRefused(0)
                .setBytes(0)
                .setRemarks(List.of())
                .setSha256("0");
    }

    private static String shown(FeedReceipt... receipts) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        new Summary(List.of(receipts), new Shortlists(List.of())).printTo(out);
        return text.toString();
    }
}
