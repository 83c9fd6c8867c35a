/**
 * Event streams (server-sent events). Comes in: a place in the ring of events and the way to a client; goes out: what follows that
 * place. One thread serves all streams in turn, from the one ring, and never waits for a client: who takes nothing gets nothing
 * more, and costs nothing more.
 */
package org.musubi.dashboard.stream;
