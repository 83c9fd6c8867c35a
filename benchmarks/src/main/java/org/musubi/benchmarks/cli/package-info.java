/** The command {@code musubi bench}. */
package org.musubi.benchmarks.cli;
