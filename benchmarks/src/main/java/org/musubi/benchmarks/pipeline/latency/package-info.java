/**
 * Latency under a steady load: updates are written when their time has come, whether or not earlier ones have been answered,
 * and each is measured from that time until a consumer that sees only what is committed has its event.
 */
package org.musubi.benchmarks.pipeline.latency;
