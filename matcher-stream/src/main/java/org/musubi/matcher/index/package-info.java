/**
 * A shard's search structure: its candidates and all vacancies, and for each vacancy the best of these candidates. Pure Java: no
 * Kafka, no Avro, no clock.
 *
 * <p>In: records, through {@link org.musubi.matcher.index.ShardIndex}. Out: an {@link org.musubi.matcher.index.Answer} for each
 * vacancy that was touched. {@link org.musubi.matcher.index.PoolIndex} says how it searches. Whatever it does, it must give the
 * same as {@link org.musubi.matcher.rules.NaiveSearch}.
 */
package org.musubi.matcher.index;
