package org.musubi.schemas.wire;

import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;

/**
 * The place where schemas have numbers. A question that a registry answers with a no ends in a {@link
 * SerializationException}, a registry that does not answer in a {@link RegistryUnavailableException}.
 */
interface SchemaRegistry {
    /** The schema's number, given now if it had none under the subject. */
    int register(String subject, Schema schema);

    /** The schema's number under the subject, where it must have one. */
    int find(String subject, Schema schema);

    /** The newest schema of the subject. */
    Registered latest(String subject);

    /** The schema with the given number. */
    Schema schema(int id);

    /** A schema and its number. */
    record Registered(int id, Schema schema) {}
}
