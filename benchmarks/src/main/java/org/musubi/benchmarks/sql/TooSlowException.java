package org.musubi.benchmarks.sql;

/** A peer has not finished in the time that it has. */
final class TooSlowException extends Exception {
    private static final long serialVersionUID = 1;

    TooSlowException(String message) {
        super(message);
    }
}
