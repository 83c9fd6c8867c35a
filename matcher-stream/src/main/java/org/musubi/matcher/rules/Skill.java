package org.musubi.matcher.rules;

/**
 * A candidate's skill in one industrial field.
 *
 * @param experienceMonths never negative
 */
public record Skill(String field, int experienceMonths, boolean skillTestPassed, boolean titp2Completed) {
    public Skill {
        if (experienceMonths < 0) {
            throw new IllegalArgumentException("experienceMonths is never negative");
        }
    }

    /** What a candidate without a skill in a field counts as having there. */
    static Skill none(String field) {
        return new Skill(field, 0, false, false);
    }
}
