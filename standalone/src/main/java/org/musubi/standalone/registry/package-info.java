/**
 * A schema registry inside the process, with the HTTP interface of Confluent's, for Avro. Requests come in through
 * {@link org.musubi.standalone.registry.EmbeddedRegistry}; what they change goes to the compacted topic
 * {@code _schemas} in the record form of Confluent's registry, and only what comes back from there counts, so that a
 * restart finds exactly what was answered before.
 *
 * <p>Promised: numbers are never given twice and never change. Not offered: several writers on one topic (there is no
 * election), JSON Schema and Protobuf, contexts, normalisation, numbers chosen by the client. Any other registry with
 * the same interface can take the place of this one.
 */
package org.musubi.standalone.registry;
