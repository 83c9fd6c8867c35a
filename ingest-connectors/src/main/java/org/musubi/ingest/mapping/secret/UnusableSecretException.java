package org.musubi.ingest.mapping.secret;

/** A secret that a mapping needs is not there or not fit for use. Its message never holds a secret. */
public final class UnusableSecretException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableSecretException(String message) {
        super(message);
    }
}
