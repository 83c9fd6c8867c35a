/** What the peers that are built on Kafka Streams share: they run with the matcher's own settings. */
package org.musubi.benchmarks.pipeline.streams;
