package org.musubi.benchmarks.pipeline.waiting;

/** Something was not done within its time. */
public final class OutOfTimeException extends RuntimeException {
    OutOfTimeException(String message) {
        super(message);
    }
}
