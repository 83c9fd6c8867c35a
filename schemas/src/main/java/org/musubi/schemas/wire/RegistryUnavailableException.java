package org.musubi.schemas.wire;

import org.apache.kafka.common.errors.RetriableException;

/**
 * The registry gave no usable answer: the world failed, not the record. Whoever handles unreadable records must not
 * mistake this for one of them.
 */
public final class RegistryUnavailableException extends RetriableException {
    RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    RegistryUnavailableException(String message) {
        super(message);
    }
}
