package org.musubi.ingest.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.musubi.ingest.refusal.ReasonCode;

/**
 * Whole numbers of 32 bits within limits.
 *
 * @param least smallest allowed
 * @param most largest allowed
 */
record WholeShape(int least, int most) implements Shape<Integer> {
    /** 0 or above. */
    static final WholeShape COUNT = atLeast(0);

    static WholeShape atLeast(int least) {
        return new WholeShape(least, Integer.MAX_VALUE);
    }

    @Override
    public Optional<Integer> read(Given.Plain given, Spot spot) {
        JsonNode value = given.json();
        if (!value.isIntegralNumber()) {
            return spot.refuse(ReasonCode.WRONG_TYPE, "must be a whole number, without quotes, point or exponent");
        }
        if (least == 0 && value.bigIntegerValue().signum() < 0) {
            return spot.refuse(ReasonCode.NEGATIVE, "must be 0 or above");
        }
        if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
            return spot.refuse(ReasonCode.OUT_OF_RANGE, "must be from " + least + " to " + most);
        }
        return Optional.of(value.intValue());
    }
}
