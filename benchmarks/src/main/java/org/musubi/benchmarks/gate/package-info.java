/** Holds the shortlists of two subjects against each other before either is timed. */
package org.musubi.benchmarks.gate;
