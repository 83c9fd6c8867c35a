/** Waiting for something that another process does, but not for ever. */
package org.musubi.benchmarks.pipeline.waiting;
