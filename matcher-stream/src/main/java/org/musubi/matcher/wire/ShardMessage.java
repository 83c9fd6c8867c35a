package org.musubi.matcher.wire;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Map;

/** What a shard sends: to the merge, but for what it has counted. */
public sealed interface ShardMessage permits ShardMessage.Answered, ShardMessage.Settled, Counted {
    /**
     * The shard's answer for the vacancy in the key.
     *
     * @param asOf the date on which the shard evaluated the rules
     * @param statement as {@link StatementWriter} writes it; not to be changed
     * @param departures why those that were in the shard's previous answer, and are not in this one, left: code by candidate
     */
    record Answered(int shard, LocalDate asOf, ByteBuffer statement, Map<String, String> departures)
            implements ShardMessage {
        public Answered {
            departures = Map.copyOf(departures);
        }
    }

    /** Word that everything that the shard took in before a settlement request has been answered before this message. */
    record Settled(String requestId, int shard, LocalDate asOf) implements ShardMessage {}
}
