/**
 * Makes one shortlist of the shards' answers, and says what changed. Pure.
 *
 * <p>In: what each shard {@link org.musubi.matcher.merge.Statement states} of a vacancy. Out: the vacancy's {@link
 * org.musubi.matcher.merge.Shortlist}, the {@link org.musubi.matcher.merge.Change changes} that lead to it, and the {@link
 * org.musubi.matcher.merge.Reasons reasons} of those who left.
 */
package org.musubi.matcher.merge;
