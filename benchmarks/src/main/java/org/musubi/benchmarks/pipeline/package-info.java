/**
 * Measures the whole pipeline end to end on a real broker with exactly-once processing: the matcher, and as its peers a
 * topology that only passes the same bytes on, and one as a competent engineer writes it in an afternoon. Broker and registry
 * are those of the product, in this process; each subject runs in a process of its own, on a fresh cluster with the same
 * records, and is timed only if its shortlists are right.
 */
package org.musubi.benchmarks.pipeline;
