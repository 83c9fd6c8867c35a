/**
 * Between Avro and the domain: the only package that imports generated classes.
 *
 * <p>A record that decodes but breaks its shape, because it was written by somebody who did not check, is refused here in the
 * same way as one that does not decode: with a {@link org.apache.kafka.common.errors.SerializationException}, which never
 * repeats a value.
 */
package org.musubi.matcher.wire;
