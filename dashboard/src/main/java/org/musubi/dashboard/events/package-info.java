/**
 * The newest events, kept once for all who read them. Comes in: each event, encoded, with the partition and offset where it
 * stands. Goes out: the events after a {@link org.musubi.dashboard.events.Cursor}, each reader at its own place. One thread
 * writes, any number read, and nobody waits for anybody.
 */
package org.musubi.dashboard.events;
