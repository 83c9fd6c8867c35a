/**
 * Makes one shortlist of the shards' answers, and says what changed. Pure.
 *
 * <p>In: what each shard {@link org.musubi.matcher.merge.ShardAnswer says} of a vacancy. Out: the vacancy's {@link
 * org.musubi.matcher.merge.Shortlist} and the {@link org.musubi.matcher.merge.Change changes} that lead to it.
 */
package org.musubi.matcher.merge;
