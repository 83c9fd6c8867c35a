package org.musubi.ingest.value;

import java.util.function.Function;

/** A part of a value, or why it cannot be read. */
sealed interface Found<T> {
    /** It was read. */
    record Good<T>(T value) implements Found<T> {
        @Override
        public <R> Found<R> then(Function<T, Found<R>> next) {
            return next.apply(value);
        }

        @Override
        public Reading reading(Function<T, Reading> reading) {
            return reading.apply(value);
        }
    }

    /** It cannot be read. */
    record Bad<T>(Reading.Fault fault) implements Found<T> {
        @Override
        public <R> Found<R> then(Function<T, Found<R>> next) {
            return new Bad<>(fault);
        }

        @Override
        public Reading reading(Function<T, Reading> reading) {
            return fault;
        }
    }

    static <T> Found<T> good(T value) {
        return new Good<>(value);
    }

    static <T> Found<T> bad(Reading.Fault fault) {
        return new Bad<>(fault);
    }

    /** Goes on with the part that was read. */
    <R> Found<R> then(Function<T, Found<R>> next);

    /** Ends with a value, or with the fault. */
    Reading reading(Function<T, Reading> reading);
}
