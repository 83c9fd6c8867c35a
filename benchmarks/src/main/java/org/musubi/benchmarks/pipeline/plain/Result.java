package org.musubi.benchmarks.pipeline.plain;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * A message for a topic of results.
 *
 * @param value in the wire format; null for a tombstone
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Result(String topic, byte[] value) {
    static Serde<Result> written() {
        return Serdes.serdeFrom((topic, result) -> result.value(), (topic, bytes) -> {
            throw new UnsupportedOperationException("written only");
        });
    }
}
