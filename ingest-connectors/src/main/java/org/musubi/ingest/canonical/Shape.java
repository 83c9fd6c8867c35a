package org.musubi.ingest.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What a JSON value must be, and how it is read. */
interface Shape<T> {
    /**
     * Reads a value.
     *
     * @param value never absent, never null
     * @param spot where it stands
     * @return the value, or nothing once at least one reason has been given at the spot or below
     */
    Optional<T> read(JsonNode value, Spot spot);

    /** The same for those who have no value yet. */
    default Outline outline() {
        return new Outline.Single(this, List.of());
    }
}
