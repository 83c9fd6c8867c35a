/**
 * Measures the matcher's index alone: no Kafka, no Avro, nothing on disk. One shard has all candidates and vacancies, and settles in
 * as many threads as the machine that is written about has cores.
 */
package org.musubi.benchmarks.index;
