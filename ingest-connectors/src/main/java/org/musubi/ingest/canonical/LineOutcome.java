package org.musubi.ingest.canonical;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.ingest.refusal.Reason;

/** What became of one line. */
public sealed interface LineOutcome {
    /**
     * A good record.
     *
     * @param key the message key
     * @param record the message value
     * @param topic where it goes
     */
    record Taken(String key, SpecificRecord record, String topic) implements LineOutcome {
        public Taken {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(topic, "topic");
        }
    }

    /**
     * A record that its publisher takes back: a null value under its key.
     *
     * @param key the message key
     * @param topic where it goes
     */
    record Withdrawn(String key, String topic) implements LineOutcome {
        public Withdrawn {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(topic, "topic");
        }
    }

    /**
     * A line that is not taken.
     *
     * @param key the key where it could be read and is well formed
     * @param reasons at least one; all broken fields at once, in the order of the record's fields
     */
    record Refused(Optional<String> key, List<Reason> reasons) implements LineOutcome {
        public Refused {
            Objects.requireNonNull(key, "key");
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }
    }
}
