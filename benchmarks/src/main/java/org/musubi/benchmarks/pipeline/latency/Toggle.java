package org.musubi.benchmarks.pipeline.latency;

import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Two versions of one candidate, to be written in turn. Each change must bring an event for one vacancy whose shortlist the
 * candidate is on.
 *
 * @param original as the candidate stands
 * @param changed with a cost that is a little higher
 * @param originalToken what the event of a change back is known by
 * @param changedToken what the event of the change is known by
 */
public record Toggle(
        ProducerRecord<byte[], byte[]> original,
        ProducerRecord<byte[], byte[]> changed,
        String originalToken,
        String changedToken) {
    /** The version for a turn: the changed one first, then the original, and so on. */
    ProducerRecord<byte[], byte[]> record(long turn) {
        return turn % 2 == 0 ? changed : original;
    }

    /** What the event of this turn is known by. */
    String token(long turn) {
        return turn % 2 == 0 ? changedToken : originalToken;
    }
}
