package org.musubi.matcher.topology;

import java.util.Optional;
import org.musubi.matcher.wire.Received;

/**
 * What reaches a shard: a record of some kind, or its withdrawal, or a settlement request.
 *
 * @param about which record
 * @param received empty: the record was withdrawn
 */
record Posting(DeskKey about, Optional<Received<Object>> received) {}
