/**
 * A real Kafka Connect worker inside this process, in distributed mode with exactly-once sources: connectors that are on
 * our class path, their settings and places kept in the broker, and Connect's own REST interface. It is put together as
 * Kafka's command does it, except that the order of stopping is ours.
 */
package org.musubi.standalone.connect;
