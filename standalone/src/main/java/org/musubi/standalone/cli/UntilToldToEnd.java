package org.musubi.standalone.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps one part running until the process is told to end, and stops it then. */
final class UntilToldToEnd {
    private static final Duration ONE_LOOK = Duration.ofSeconds(1);

    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    /**
     * Returns after the part has been stopped.
     *
     * @param check throws when the part has failed by itself
     */
    void keep(AutoCloseable part, Runnable check) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(this::endOfProcess, "musubi-stop"));
        try (part) {
            while (!told.await(ONE_LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                check.run();
            }
        } finally {
            stopped.countDown();
        }
    }

    private void endOfProcess() {
        told.countDown();
        try {
            stopped.await(25, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
