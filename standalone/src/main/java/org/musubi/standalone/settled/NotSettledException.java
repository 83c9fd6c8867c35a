package org.musubi.standalone.settled;

/** Why the shortlists will not settle. */
public final class NotSettledException extends RuntimeException {
    NotSettledException(String reason) {
        super(reason);
    }
}
