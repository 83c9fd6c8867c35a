package org.musubi.ingest.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.musubi.ingest.refusal.ReasonCode;

/** True or false. */
enum FlagShape implements Shape<Boolean> {
    FLAG;

    @Override
    public Optional<Boolean> read(Given.Plain given, Spot spot) {
        JsonNode value = given.json();
        return value.isBoolean()
                ? Optional.of(value.booleanValue())
                : spot.refuse(ReasonCode.WRONG_TYPE, "must be true or false, without quotes");
    }
}
