package org.musubi.standalone.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.schemas.avro.FeedRejection;
import org.musubi.schemas.avro.RefusalReason;

final class RejectionsTest {
    @Test
    void aFileThatWasRefusedAsAWholeStandsBeforeItsLines() throws IOException {
        var damaged = new RefusalReason(null, "DAMAGED_FILE", "file is cut off; send it again", null);
        var missing = new RefusalReason("region", "MISSING", "required", "Region");

        var rejections = Rejections.of(
                List.of(new FeedRejection("bank", "b.csv", 7L, "vacancy", "V-1", List.of(missing))),
                List.of(receipt("b.csv", damaged), receipt("c.csv", null)));

        assertThat(lines(rejections))
                .containsExactly(
                        "{\"file\":\"b.csv\",\"line\":0,\"kind\":\"vacancy\",\"key\":null,\"reasons\":[{\"field\":null,"
                                + "\"code\":\"DAMAGED_FILE\",\"message\":\"file is cut off; send it again\"}]}",
                        "{\"file\":\"b.csv\",\"line\":7,\"kind\":\"vacancy\",\"key\":\"V-1\",\"reasons\":[{\"field\":\"region\","
                                + "\"column\":\"Region\",\"code\":\"MISSING\",\"message\":\"required\"}]}");
    }

    private static List<String> lines(Rejections rejections) throws IOException {
        var text = new StringWriter();
        try (var out = new BufferedWriter(text)) {
            rejections.writeTo(out);
        }
        return text.toString().lines().toList();
    }

    private static FeedReceipt receipt(String file, RefusalReason problem) {
        return FeedReceipt.newBuilder()
                .setFeed("bank")
                .setFile(file)
                .setKind("vacancy")
                .setLines(1)
                .setTaken(0)
                .setWithdrawn(0)
                .setRefused(1)
                .setBytes(10)
                .setSha256("")
                .setRemarks(List.of())
                .setProblem(problem)
                .build();
    }
}
