package org.musubi.matcher.rules;

/**
 * The comparisons of the rules, in numbers, so that an index can make them over columns of figures. Days are days since 1
 * January 1970.
 */
public final class Figures {
    private Figures() {}

    /** {@link LivenessRule#NO_CONSENT}. */
    public static boolean isConsentInForce(long consentUntil, long asOf) {
        return consentUntil >= asOf;
    }

    /** {@link PairRule#EXPERIENCE_TOO_SHORT}, both in months. */
    public static boolean isExperienced(int months, int minimum) {
        return months >= minimum;
    }

    /**
     * {@link PairRule#MINOR} and {@link PairRule#NOT_AVAILABLE}: whether somebody can begin to work on a day.
     *
     * @param from the 18th birthday, or the first day of being available
     */
    public static boolean isReady(long from, long startOn) {
        return from <= startOn;
    }
}
