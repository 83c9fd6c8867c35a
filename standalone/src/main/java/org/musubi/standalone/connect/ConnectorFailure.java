package org.musubi.standalone.connect;

/**
 * A connector or task that has stopped because something went wrong.
 *
 * @param what such as {@code connector samples-0}
 * @param reason the deepest cause in one line
 * @param trace the whole trace, for the log
 */
public record ConnectorFailure(String what, String reason, String trace) {
    private static final String CAUSE = "Caused by: ";

    static ConnectorFailure of(String what, String trace) {
        String reason = trace.lines()
                .filter(line -> line.startsWith(CAUSE))
                .reduce((first, second) -> second)
                .map(line -> line.substring(CAUSE.length()))
                .orElseGet(() -> trace.lines().findFirst().orElse("no reason given"));
        return new ConnectorFailure(what, withoutType(reason), trace);
    }

    private static String withoutType(String reason) {
        int colon = reason.indexOf(": ");
        return colon > 0 && reason.lastIndexOf(' ', colon) < 0 ? reason.substring(colon + 2) : reason;
    }

    @Override
    public String toString() {
        return what + ": " + reason;
    }
}
