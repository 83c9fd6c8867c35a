/**
 * All that the dashboard knows, in memory. Comes in: {@link org.musubi.dashboard.state.Arrival records of the topics}, by one
 * thread. Goes out: views, to any number of threads at once; none of them ever waits for the writing thread.
 */
package org.musubi.dashboard.state;
