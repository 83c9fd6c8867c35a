package org.musubi.ingest.canonical;

import java.util.Optional;
import org.musubi.ingest.refusal.ReasonCode;

/**
 * One property of an object.
 *
 * @param name its name
 * @param shape what it must be
 * @param absent reads nothing, in a place: gives what stands for an absent property, or refuses
 */
record Property(String name, Shape<?> shape, Absence absent) {
    private static final Absence REFUSED = spot -> spot.refuse(ReasonCode.MISSING, "is required");

    /** What an absent or null property means. */
    interface Absence {
        Optional<?> in(Spot spot);
    }

    static Property required(String name, Shape<?> shape) {
        return new Property(name, shape, REFUSED);
    }

    static Property orElse(String name, Shape<?> shape, Object otherwise) {
        return new Property(name, shape, spot -> Optional.of(otherwise));
    }

    static Property optional(String name, Shape<?> shape) {
        return new Property(name, shape, spot -> Optional.empty());
    }

    boolean isRequired() {
        return absent == REFUSED;
    }

    /** The value or what stands for it; null where it is absent and may be, or was refused. */
    Object find(Given given, Spot above) {
        Object known = given instanceof Remembered remembered ? remembered.known(shape) : null;
        return known == null ? read(given, above).orElse(null) : known;
    }

    /** The same as an {@link Optional}. */
    Optional<?> read(Given given, Spot above) {
        Spot spot = above.property(name);
        return given.isThere() ? shape.of(given, spot) : absent.in(spot);
    }
}
