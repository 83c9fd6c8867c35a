/** Writes the workload's records, and later versions of them, to the input topics; remembers which version stands. */
package org.musubi.benchmarks.pipeline.feed;
