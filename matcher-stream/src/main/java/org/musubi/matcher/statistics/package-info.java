/**
 * Counts what is offered, wanted and matched. Pure.
 *
 * <p>In: how many live candidates seek what, from each shard ({@link org.musubi.matcher.statistics.Supply}); published
 * shortlists, from each partition of the merge ({@link org.musubi.matcher.statistics.Demand}). Each such source hands out the
 * {@link org.musubi.matcher.statistics.Row rows} that have changed, and a {@link org.musubi.matcher.statistics.Cube} adds up the
 * rows of all. Out: the {@link org.musubi.matcher.statistics.Statistics} of each {@link org.musubi.matcher.statistics.Cell} that
 * has become another.
 */
package org.musubi.matcher.statistics;
