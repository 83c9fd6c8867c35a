/**
 * The Kafka Streams topology: desk, shards, merge, statistics. Read {@link org.musubi.matcher.topology.MatcherTopology} from top to
 * bottom: it is the pipeline. The processors translate between topics and the pure packages; no rule lives here.
 */
package org.musubi.matcher.topology;
