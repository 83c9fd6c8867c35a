package org.musubi.matcher.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact quotient of two decimals, so that money is rounded once, at the end. */
public final class Fraction {
    static final Fraction ZERO = of(BigDecimal.ZERO);

    private final BigDecimal numerator;
    private final BigDecimal denominator;

    private Fraction(BigDecimal numerator, BigDecimal denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    static Fraction of(BigDecimal value) {
        return new Fraction(value, BigDecimal.ONE);
    }

    /**
     * A quotient.
     *
     * @param denominator above 0
     */
    static Fraction of(BigDecimal numerator, BigDecimal denominator) {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("a denominator is above 0");
        }
        return new Fraction(numerator, denominator);
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction min(Fraction other) {
        return minus(other).numerator.signum() <= 0 ? this : other;
    }

    /** This, or 0 when it is negative. */
    Fraction orZero() {
        return numerator.signum() < 0 ? ZERO : this;
    }

    /** The value, rounded once to so many digits after the point. */
    BigDecimal round(int digits, RoundingMode mode) {
        return numerator.divide(denominator, digits, mode);
    }
}
