package org.musubi.matcher.rules;

/** Level of Japanese, lowest first. */
@SuppressWarnings("EnumOrdinal") // the order of the levels is what they mean
public enum LanguageLevel {
    NONE,
    A1,
    A2_1,
    A2_2,
    B1,
    B2,
    C1,
    C2;

    /** Whether this level is the other or above it. */
    public boolean reaches(LanguageLevel other) {
        return ordinal() >= other.ordinal();
    }

    /** Steps from the other level up to this one; negative when this one is below. */
    public int stepsAbove(LanguageLevel other) {
        return ordinal() - other.ordinal();
    }
}
