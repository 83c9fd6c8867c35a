package org.musubi.matcher.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrewTest {
    @ParameterizedTest
    @CsvSource({"1, 1000, 7", "3, 1000, 7", "3, 1000, 1", "3, 5, 10", "3, 0, 10", "4, 2, 1"})
    void doesTheWorkOnEachNumberOnce(int threads, int count, int atOnce) {
        var done = new AtomicIntegerArray(count);
        var made = new AtomicInteger();
        try (var crew = new Crew<>(threads, made::incrementAndGet)) {
            crew.share(count, atOnce, (number, tools) -> done.incrementAndGet(number));
        }

        for (int number = 0; number < count; number++) {
            assertThat(done.get(number)).isEqualTo(1);
        }
        assertThat(made).hasValue(threads);
    }

    @Test
    void worksInSeveralThreadsAtOnceEachWithItsOwnTools() {
        var met = new CountDownLatch(3);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Set<Object> tools = ConcurrentHashMap.newKeySet();
        try (var crew = new Crew<>(3, Object::new)) {
            crew.share(3, 1, (number, own) -> {
                threads.add(Thread.currentThread());
                tools.add(own);
                met.countDown();
                await(met);
            });
        }

        assertThat(threads).hasSize(3).contains(Thread.currentThread());
        assertThat(tools).hasSize(3);
    }

    @Test
    void failsWhereAnyOfTheWorkFails() {
        try (var crew = new Crew<>(2, Object::new)) {
            assertThatThrownBy(() -> crew.share(100, 1, (number, tools) -> {
                        if (number == 60) {
                            throw new IllegalArgumentException("no");
                        }
                    }))
                    .isInstanceOfAny(IllegalArgumentException.class, IllegalStateException.class);
        }
    }

    @Test
    void endsItsThreads() throws InterruptedException {
        var met = new CountDownLatch(2);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        var crew = new Crew<>(2, Object::new);
        crew.share(2, 1, (number, tools) -> {
            threads.add(Thread.currentThread());
            met.countDown();
            await(met);
        });

        crew.close();

        threads.remove(Thread.currentThread());
        assertThat(threads)
                .singleElement()
                .satisfies(helper -> assertThat(helper.isDaemon()).isTrue());
        for (Thread helper : threads) {
            helper.join(10_000);
            assertThat(helper.isAlive()).isFalse();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
