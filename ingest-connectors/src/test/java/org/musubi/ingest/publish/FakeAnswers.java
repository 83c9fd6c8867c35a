package org.musubi.ingest.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.refusal.Reason;
import org.musubi.schemas.avro.FeedReceipt;

/** Remembers what was answered. */
final class FakeAnswers implements Answers {
    final List<FeedReceipt> receipts = new ArrayList<>();
    int refused;

    @Override
    public Answer begin(Submission submission) {
        refused = 0;
        return new Answer() {
            @Override
            public void refused(long number, Optional<String> key, List<Reason> reasons) {
                refused++;
            }

            @Override
            public void end(FeedReceipt receipt) {
                receipts.add(receipt);
            }
        };
    }
}
