package org.musubi.standalone.installation;

import java.time.Duration;

/** Stops an installation when the process is told to end, and gives up after a while rather than hang. */
final class EndOfProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Thread hook;

    EndOfProcess(Closing closing) {
        hook = new Thread(() -> within(PATIENCE, closing), "musubi-stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The installation has been stopped: nothing is left to do at the end. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the end has begun; the hook finds everything stopped
        }
    }

    private static void within(Duration patience, Closing closing) {
        var stopping = new Thread(closing::close, "musubi-stopping");
        stopping.setDaemon(true);
        stopping.start();
        try {
            stopping.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
