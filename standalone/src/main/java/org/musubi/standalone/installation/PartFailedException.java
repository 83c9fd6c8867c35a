package org.musubi.standalone.installation;

/** A part of the installation has stopped by itself; the message says which and why. */
public final class PartFailedException extends RuntimeException {
    PartFailedException(String message) {
        super(message);
    }
}
