/**
 * The subject of a measurement in a process of its own: its memory is its own, it can be held, stopped and killed, and it ends
 * with the harness. The harness speaks to it through its standard input and output, one line each.
 */
package org.musubi.benchmarks.pipeline.child;
