/** Results as a table, as JSON and as charts. */
package org.musubi.benchmarks.report;
