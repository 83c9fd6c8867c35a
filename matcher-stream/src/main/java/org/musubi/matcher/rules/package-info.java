/**
 * The domain and every matching rule, as pure functions of the latest records, the policy and one date: no Kafka, no Avro,
 * no clock, no logger.
 *
 * <p>Start reading at {@link org.musubi.matcher.rules.Judge}. The rules themselves are the constants of three enums, in the
 * order in which they are reported: {@link org.musubi.matcher.rules.OpennessRule} for a vacancy, {@link
 * org.musubi.matcher.rules.LivenessRule} for a candidate, {@link org.musubi.matcher.rules.PairRule} for the two together.
 * Matching and explaining run the same constants. {@link org.musubi.matcher.rules.NaiveSearch} is the oracle that every
 * index must equal.
 */
package org.musubi.matcher.rules;
