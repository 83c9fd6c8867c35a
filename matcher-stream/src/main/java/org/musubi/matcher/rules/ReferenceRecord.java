package org.musubi.matcher.rules;

/** What the rules need to know beside the two parties: standing of organisations, policy and exchange rates. */
public sealed interface ReferenceRecord
        permits Agency, Employer, CapRule, EntryRequirement, MinimumWage, IntakeStop, FxRate {
    /** The key among the records of the same type. */
    String key();

    /** Whether a change of this record can change what holds for a vacancy. */
    boolean bearsOn(Vacancy vacancy);
}
