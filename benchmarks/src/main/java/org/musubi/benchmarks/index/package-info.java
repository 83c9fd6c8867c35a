/**
 * Measures the matcher's index alone: no Kafka, no Avro, nothing on disk. The candidates are spread over shards by a hash of
 * their ids as the topology spreads them; every shard holds all vacancies and has a thread of its own.
 */
package org.musubi.benchmarks.index;
