package org.musubi.benchmarks.pipeline.latency;

import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Two versions of one candidate who is on the shortlist of a vacancy, to be written in turn. Each turn must bring an event for
 * the pair, whatever the turns of others: as the candidate stands, the place on the shortlist is sure, and a version that is
 * no better anywhere either shows on the shortlist or leaves it.
 *
 * @param original as the candidate stands
 * @param changed another version
 * @param pair vacancy and candidate
 * @param originally what an event tells of the pair as the candidate stands
 * @param afterwards what an event may tell of the pair after the change
 */
public record Toggle(
        ProducerRecord<byte[], byte[]> original,
        ProducerRecord<byte[], byte[]> changed,
        String pair,
        String originally,
        Set<String> afterwards) {
    public Toggle {
        afterwards = Set.copyOf(afterwards);
    }

    /** The version for a turn: the changed one first, then the original, and so on. */
    ProducerRecord<byte[], byte[]> record(long turn) {
        return isChange(turn) ? changed : original;
    }

    /** What the event for a turn may tell. */
    Set<String> answers(long turn) {
        return isChange(turn) ? afterwards : Set.of(originally);
    }

    private static boolean isChange(long turn) {
        return turn % 2 == 0;
    }
}
