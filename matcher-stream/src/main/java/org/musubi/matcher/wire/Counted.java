package org.musubi.matcher.wire;

import org.musubi.matcher.statistics.Row;

/** What a shard or the merge has counted; on its way to the statistics. */
public record Counted(Row row) implements ShardMessage, MergeMessage {}
