/**
 * The topic catalogue: every topic that the system reads or writes, as a typed value. No other class spells a topic's
 * name, its partitions or its retention.
 */
package org.musubi.schemas.topics;
