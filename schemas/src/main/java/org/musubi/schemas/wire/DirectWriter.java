package org.musubi.schemas.wire;

/** Writes a record in binary encoding without Avro's generic code. */
@FunctionalInterface
public interface DirectWriter<V> {
    /**
     * The header and the value.
     *
     * @param header comes first as it is; not to be changed
     */
    byte[] write(byte[] header, V value);
}
