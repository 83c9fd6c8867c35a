/**
 * Answers questions about what a running matcher holds: a vacancy, one pair, a vacancy's reach. The answers come from the
 * records in the matcher's own stores, judged anew by the same rules.
 *
 * <p>In: {@link org.musubi.matcher.query.Holdings}, which {@link org.musubi.matcher.query.LocalShards} reads from Kafka Streams
 * while it works. Out: JSON by {@link org.musubi.matcher.query.MatcherQueries}, and over HTTP by {@link
 * org.musubi.matcher.query.QueryServer}. Nothing of a question is kept or logged.
 */
package org.musubi.matcher.query;
