package org.musubi.ingest.canonical;

import java.util.List;
import java.util.Optional;

/** What a JSON value must be, and how it is read. */
interface Shape<T> {
    /**
     * Reads a value.
     *
     * @param given never nothing, and a null only as an item of an array
     * @param spot where it stands
     * @return the value, or nothing once at least one reason has been given at the spot or below
     */
    Optional<T> read(Given.Plain given, Spot spot);

    /** The same of a value that may have been read before. */
    default Optional<T> of(Given given, Spot spot) {
        return given instanceof Remembered remembered ? remembered.read(this, spot) : read(given.plain(), spot);
    }

    /** The same for those who have no value yet. */
    default Outline outline() {
        return new Outline.Single(this, List.of());
    }
}
