/** Compares the topic of shortlists with what the rules give for the records that were written. */
package org.musubi.benchmarks.pipeline.gate;
