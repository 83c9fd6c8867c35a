package org.musubi.matcher.wire;

import org.apache.kafka.common.errors.SerializationException;

/** A record decodes but breaks its shape. The message never repeats a value. */
public final class BrokenShapeException extends SerializationException {
    public BrokenShapeException(String message) {
        super(message);
    }
}
