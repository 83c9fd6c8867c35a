/**
 * Confluent's wire format: a zero byte, the schema's number in a registry as four bytes, and the record in Avro's binary
 * encoding. The configuration names are Confluent's, and its own classes can take the place of ours.
 */
package org.musubi.schemas.wire;
