package org.musubi.matcher.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        end.countDown();
        threads.shutdownNow();
    }

    @Test
    void letsThoseWhoWaitInOneAfterTheOther() {
        var gate = new OneAtATime(4, LONG);
        var inside = new AtomicInteger();
        List<CompletableFuture<Integer>> all = IntStream.range(0, 4)
                .mapToObj(any -> CompletableFuture.supplyAsync(
                        () -> gate.run(() -> {
                            int together = inside.incrementAndGet();
                            LockSupport.parkNanos(2_000_000); // or they would hardly ever meet
                            inside.decrementAndGet();
                            return together;
                        }),
                        threads))
                .toList();

        assertThat(all)
                .allSatisfy(one -> assertThat(one.get(30, TimeUnit.SECONDS)).isEqualTo(1));
    }

    @Test
    void sendsAwayWhoseTurnDoesNotCome() throws InterruptedException {
        var gate = new OneAtATime(4, Duration.ofMillis(20));
        occupy(gate);

        assertThatThrownBy(() -> gate.run(() -> "never")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(503);
            assertThat(problem.retryAfter()).isPresent();
        });
    }

    @Test
    void sendsAwayAtOnceWhoFindsNoPlaceToWait() throws InterruptedException {
        var gate = new OneAtATime(1, LONG);
        occupy(gate);

        assertThatThrownBy(() -> gate.run(() -> "never")).isInstanceOf(Problem.class);
    }

    @Test
    void isFreeAgainAfterWorkThatFailed() {
        var gate = new OneAtATime(4, LONG);

        assertThatThrownBy(() -> gate.run(() -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(gate.run(() -> "done")).isEqualTo("done");
    }

    private void occupy(OneAtATime gate) throws InterruptedException {
        var begun = new CountDownLatch(1);
        threads.execute(() -> gate.run(() -> {
            begun.countDown();
            return awaitEnd();
        }));
        begun.await();
    }

    private boolean awaitEnd() {
        try {
            return end.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
