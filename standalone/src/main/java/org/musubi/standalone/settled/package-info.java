/**
 * Knows when everything that the feeds hold is on the shortlists: the files have been read to their end, the matcher has
 * taken in every input record, and each of its shards says that nothing is pending.
 */
package org.musubi.standalone.settled;
