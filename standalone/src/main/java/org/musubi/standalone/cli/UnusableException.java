package org.musubi.standalone.cli;

/** The command line, a folder or a file that it names cannot be used; the message says what to do about it. */
final class UnusableException extends RuntimeException {
    UnusableException(String message) {
        super(message);
    }
}
