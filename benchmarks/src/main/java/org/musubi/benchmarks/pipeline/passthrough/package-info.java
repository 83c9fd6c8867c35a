/**
 * The ceiling: a topology with the matcher's hops that looks into nothing. It reads the same topics, sends the same records
 * to every shard, writes each record once where the matcher writes its changelogs, and hands on and puts out what a {@link
 * org.musubi.benchmarks.pipeline.passthrough.Plan} says: as many messages as the matcher was seen to send in the same
 * measure, with bytes that the matcher has sent. No stores, no reading of values, no rules.
 */
package org.musubi.benchmarks.pipeline.passthrough;
