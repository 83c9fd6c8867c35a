package org.musubi.standalone.samples;

import java.util.List;

/**
 * A stream of random draws that is the same on every machine and Java version.
 *
 * <p>SplitMix64 (Steele, Lea and Flood, 2014), written out because the library's generators do not promise their
 * sequences. Logarithms go through {@link StrictMath} for the same reason.
 */
final class Dice {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    /** The stream for the {@code index}-th thing of one purpose: independent of all other streams of the seed. */
    Dice(long seed, String purpose, int index) {
        this.state = mix(seed + GOLDEN_GAMMA * mix(((long) purpose.hashCode() << 32) ^ index));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number from 0 up to, not including, 1. */
    double unit() {
        state += GOLDEN_GAMMA;
        return (mix(state) >>> 11) * UNIT;
    }

    /** Whether something of this probability happens. */
    boolean chance(double probability) {
        return unit() < probability;
    }

    /** A whole number from 0 up to, not including, the bound. */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    /** A whole number within the range, both ends included. */
    int within(Range range) {
        return range.from() + below(range.to() - range.from() + 1);
    }

    /** One of the items, all equally likely. */
    <T> T oneOf(List<T> items) {
        return items.get(below(items.size()));
    }

    /** A draw from the standard normal distribution, by Box and Muller's method. */
    double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
        return radius * StrictMath.cos(2 * StrictMath.PI * unit());
    }

    /** A draw from a normal distribution. */
    double normal(Normal distribution) {
        return distribution.mean() + distribution.sd() * gaussian();
    }

    /** Whole numbers from {@code from} to {@code to}, both included. */
    record Range(int from, int to) {}

    /** A normal distribution. */
    record Normal(double mean, double sd) {}
}
