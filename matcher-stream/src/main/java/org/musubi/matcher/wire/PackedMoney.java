package org.musubi.matcher.wire;

import java.io.IOException;
import java.math.BigDecimal;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

/** Amounts of one currency: a whole number of minor units, or the decimal itself where that would change it. */
final class PackedMoney {
    private static final int MOST_BITS = 63;
    private static final int IN_MINOR_UNITS = 0;
    private static final int AS_DECIMAL = 1;

    private PackedMoney() {}

    static void write(BigDecimal amount, int digits, Encoder out) throws IOException {
        if (amount.scale() == digits && amount.unscaledValue().bitLength() <= MOST_BITS) {
            out.writeIndex(IN_MINOR_UNITS);
            out.writeLong(amount.unscaledValue().longValue());
        } else {
            out.writeIndex(AS_DECIMAL);
            out.writeString(amount.toString()); // exact, unlike the plain notation
        }
    }

    static BigDecimal read(int digits, Decoder in) throws IOException {
        return in.readIndex() == IN_MINOR_UNITS
                ? BigDecimal.valueOf(in.readLong(), digits)
                : new BigDecimal(in.readString());
    }
}
