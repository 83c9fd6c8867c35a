/**
 * Readers of single values: what stands in a cell, or in a few cells beside each other, becomes one canonical JSON value or a
 * fault that says how to mend it.
 *
 * <p>{@link org.musubi.ingest.value.ValueReaders} lists all readers with their settings; a mapping's JSON Schema and
 * documentation come from that list. A reader never throws, never guesses what may be read in two ways, and never repeats a
 * value in a message. Digits of every script are digits everywhere.
 *
 * <p>Pure: no Kafka, no clock, no logger.
 */
package org.musubi.ingest.value;
