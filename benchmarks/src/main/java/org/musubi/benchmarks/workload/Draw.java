package org.musubi.benchmarks.workload;

import java.util.List;

/** A short run of random numbers that depends on nothing but the four numbers that it is made from (SplitMix64). */
final class Draw {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /**
     * Numbers of their own for every aspect of every version of every record.
     *
     * @param aspect what is drawn, such as the cost of a candidate
     */
    Draw(long seed, Aspect aspect, int number, int version) {
        state = mix(mix(mix(seed + aspect.salt()) + number) + version);
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    private static long mix(long z) {
        long mixed = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 to less than the bound, each as likely. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** From one to the other, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True so many times in a thousand. */
    boolean perMille(int chance) {
        return below(1000) < chance;
    }

    /** From 0 to less than 1. */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** Mean 0, deviation 1, nearly normal: the sum of twelve draws. */
    double bell() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += unit();
        }
        return sum;
    }

    <T> T of(List<T> values) {
        return values.get(below(values.size()));
    }
}
