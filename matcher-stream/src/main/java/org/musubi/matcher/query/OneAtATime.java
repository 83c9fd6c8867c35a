package org.musubi.matcher.query;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets one piece of heavy work in at a time. Some may wait a little; others are sent away at once. */
final class OneAtATime {
    private final Semaphore places;
    private final Semaphore inside = new Semaphore(1, true);
    private final Duration patience;

    /**
     * A gate.
     *
     * @param places how many may be inside or wait
     * @param patience how long somebody waits
     */
    OneAtATime(int places, Duration patience) {
        this.places = new Semaphore(places);
        this.patience = patience;
    }

    /**
     * Does the work when it is its turn.
     *
     * @throws Problem if the turn does not come
     */
    <T> T run(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw Problem.busy();
        }
        try {
            awaitTurn();
            try {
                return work.get();
            } finally {
                inside.release();
            }
        } finally {
            places.release();
        }
    }

    private void awaitTurn() {
        try {
            if (!inside.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw Problem.busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.busy();
        }
    }
}
