package org.musubi.matcher.wire;

import java.time.LocalDate;
import org.musubi.matcher.merge.ShardAnswer;

/** What a shard sends to the merge. */
public sealed interface ShardMessage {
    /** The shard's answer for the vacancy in the key. */
    record Answered(ShardAnswer answer) implements ShardMessage {}

    /** Word that everything that the shard took in before a settlement request has been answered before this message. */
    record Settled(String requestId, int shard, LocalDate asOf) implements ShardMessage {}
}
