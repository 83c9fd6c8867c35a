package org.musubi.schemas.wire;

/** Reads a record's binary encoding without Avro's generic code. */
@FunctionalInterface
public interface DirectReader<R> {
    /**
     * What the bytes say, from a place up to the end. Whatever is out of the ordinary may end in an exception: it is left to the
     * general way, which reads it, or says what is wrong with it.
     *
     * @throws org.apache.kafka.common.errors.SerializationException only if the bytes cannot be such a record in any way; nobody
     *     reads them again then
     */
    R read(byte[] message, int from);
}
