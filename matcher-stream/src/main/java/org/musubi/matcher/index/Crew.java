package org.musubi.matcher.index;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The threads that share the work of a settling: the caller's own, and daemons that wait in between. Each has a set of tools that
 * no other touches.
 */
final class Crew<T> implements AutoCloseable {
    private final List<T> tools = new ArrayList<>();
    private final ExecutorService helpers;

    /** What is done with one of many things, by number. */
    @FunctionalInterface
    interface Work<T> {
        void on(int number, T tools);
    }

    /**
     * A crew.
     *
     * @param threads at least 1, the caller's included
     * @param newTools makes the tools of one thread
     */
    Crew(int threads, Supplier<T> newTools) {
        for (int thread = 0; thread < threads; thread++) {
            tools.add(newTools.get());
        }
        helpers =
                Executors.newFixedThreadPool(Math.max(1, threads - 1), Crew::daemon); // starts none before it is asked
    }

    /** The tools of all threads, the caller's first. To be used by the caller while no work is shared. */
    List<T> tools() {
        return tools;
    }

    /**
     * Does the work on all numbers below a count, in any order, and returns when all is done.
     *
     * @param atOnce so many numbers in a row are done by one thread; fewer than two such rows are not shared
     */
    void share(int count, int atOnce, Work<T> work) {
        var next = new AtomicInteger();
        int rows = (count + atOnce - 1) / atOnce;
        var others = new ArrayList<Future<?>>();
        for (int thread = 1; thread < Math.min(tools.size(), rows); thread++) {
            T own = tools.get(thread);
            others.add(helpers.submit(() -> takeRows(next, count, atOnce, work, own)));
        }
        try {
            takeRows(next, count, atOnce, work, tools.get(0));
        } finally {
            next.set(count); // where one has failed, the others need not go on
            awaitAll(others);
        }
    }

    @Override
    public void close() {
        helpers.shutdownNow();
    }

    private static <T> void takeRows(AtomicInteger next, int count, int atOnce, Work<T> work, T own) {
        for (int from = next.getAndAdd(atOnce); from < count; from = next.getAndAdd(atOnce)) {
            int to = Math.min(count, from + atOnce);
            for (int number = from; number < to; number++) {
                work.on(number, own);
            }
        }
    }

    /** Waits whatever happens: nobody may go on while others still write. */
    private static void awaitAll(List<Future<?>> others) {
        boolean isInterrupted = false;
        RuntimeException failure = null;
        for (Future<?> other : others) {
            boolean isDone = false;
            while (!isDone) {
                try {
                    other.get();
                    isDone = true;
                } catch (InterruptedException e) {
                    isInterrupted = true;
                } catch (ExecutionException e) {
                    failure = new IllegalStateException("a settling failed in another thread", e.getCause());
                    isDone = true;
                }
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "index-settling");
        thread.setDaemon(true);
        return thread;
    }
}
