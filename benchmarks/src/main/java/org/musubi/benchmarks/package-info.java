/**
 * Measures Musubi beside other ways to get the same shortlists.
 *
 * <p>A {@link org.musubi.benchmarks.workload.Workload} makes the same records for everybody. Each subject that is measured
 * plugs in as a {@link org.musubi.benchmarks.Measure}: it gets a {@link org.musubi.benchmarks.Run}, says on a {@link
 * org.musubi.benchmarks.Progress} what it does, and returns {@link org.musubi.benchmarks.report.Measurement}s. Before a peer is
 * timed, its shortlists are compared with Musubi's by {@link org.musubi.benchmarks.gate.Fingerprints}.
 */
package org.musubi.benchmarks;
