package org.musubi.matcher.world;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Draws from a seed. */
final class Draw {
    private final SplittableRandom random;

    Draw(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    final <T> T of(T... options) {
        return options[random.nextInt(options.length)];
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the options are only read
    final <T> List<T> some(int percentEach, T... options) {
        return Arrays.stream(options).filter(option -> chance(percentEach)).toList();
    }

    <T> T orNull(int percent, Supplier<T> value) {
        return chance(percent) ? value.get() : null;
    }

    LocalDate near(LocalDate date, int daysBefore, int daysAfter) {
        return date.plusDays(between(-daysBefore, daysAfter));
    }

    <T> Optional<T> maybe(int percent, Supplier<T> value) {
        return chance(percent) ? Optional.of(value.get()) : Optional.empty();
    }
}
