package org.musubi.ingest.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A value that is given again and again. What a shape has made of it without a fault it need not make again, and records share.
 * For any number of threads, as long as nobody changes it.
 */
public final class Remembered implements Given {
    private final Plain plain;
    private final long characters;
    /** Null until it was read. Threads may overwrite each other's with an equal one. */
    private Reading<?> reading;

    /** @param value null where the shape gave none */
    private record Reading<T>(Shape<T> by, T value) {}

    private Remembered(Plain plain) {
        this.plain = plain;
        characters = plain.characters();
    }

    /** The same value, and those of its properties where it is an object, to be given again; nothing and nulls as they are. */
    public static Given of(Given value) {
        if (!value.isThere() || value instanceof Remembered) {
            return value;
        }
        return new Remembered(value.plain() instanceof Fields fields ? fields.remembered() : value.plain());
    }

    /** What a shape has made of it; null where it has not, or it was nothing. */
    <T> T known(Shape<T> shape) {
        Reading<?> known = reading;
        if (known == null || known.by != shape) {
            return null;
        }
        @SuppressWarnings("unchecked") // the same shape gave it
        var value = (T) known.value;
        return value;
    }

    <T> Optional<T> read(Shape<T> shape, Spot spot) {
        T known = known(shape);
        if (known != null) {
            return Optional.of(known);
        }
        int before = spot.refusals().count();
        Optional<T> value = shape.read(plain, spot);
        if (spot.refusals().count() == before) {
            reading = new Reading<>(shape, value.orElse(null));
        }
        return value;
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public Plain plain() {
        return plain;
    }

    @Override
    public JsonNode json() {
        return plain.json();
    }

    @Override
    public long characters() {
        return characters;
    }
}
