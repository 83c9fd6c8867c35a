package org.musubi.matcher.rules;

/** Kind of recruitment cost, by the ILO definition of recruitment fees and related costs (2018). */
public enum CostCategory {
    RECRUITMENT_FEE,
    MEDICAL,
    INSURANCE,
    SKILL_TEST,
    TRAINING,
    EQUIPMENT,
    TRAVEL_AND_LODGING,
    ADMINISTRATIVE,
    /** Bribes, deposits, bonds and kickbacks. */
    ILLEGITIMATE
}
