package org.musubi.matcher.wire;

import java.math.BigDecimal;

/** Amounts of one currency: a whole number of minor units, or the decimal itself where that would change it. */
final class PackedMoney {
    private static final int MOST_BITS = 63;
    private static final int IN_MINOR_UNITS = 0;
    private static final int AS_DECIMAL = 1;
    private static final int FORMS = 2;

    private PackedMoney() {}

    static void write(BigDecimal amount, int digits, BinaryOut out) {
        if (amount.scale() == digits && amount.unscaledValue().bitLength() <= MOST_BITS) {
            out.writeIndex(IN_MINOR_UNITS);
            out.writeLong(amount.unscaledValue().longValue());
        } else {
            out.writeIndex(AS_DECIMAL);
            out.writeString(amount.toString()); // exact, unlike the plain notation
        }
    }

    static BigDecimal read(int digits, BinaryIn in) {
        return in.readIndex(FORMS) == IN_MINOR_UNITS
                ? BigDecimal.valueOf(in.readLong(), digits)
                : new BigDecimal(in.readString());
    }

    static void skip(BinaryIn in) {
        if (in.readIndex(FORMS) == IN_MINOR_UNITS) {
            in.readLong();
        } else {
            in.skipString();
        }
    }
}
