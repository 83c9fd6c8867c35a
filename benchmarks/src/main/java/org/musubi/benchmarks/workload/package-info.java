/** The records that everybody is measured on: seeded, skewed as in reality, and never stored, for each can be made again. */
package org.musubi.benchmarks.workload;
