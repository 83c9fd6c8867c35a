package org.musubi.matcher.rules;

import java.util.Set;

/**
 * What a residence status asks of everybody who enters under it.
 *
 * @param field industrial field, or {@code *}
 * @param titp2Waives whether a completed Technical Intern Training no. 2 takes the place of tests
 */
public record EntryRequirement(
        String requirementId,
        String status,
        String field,
        LanguageLevel minimumJapanese,
        Set<String> requiredQualifications,
        boolean skillTestRequired,
        boolean titp2Waives,
        Span effective)
        implements ReferenceRecord {
    public EntryRequirement {
        requiredQualifications = Set.copyOf(requiredQualifications);
    }

    @Override
    public String key() {
        return requirementId;
    }

    @Override
    public boolean bearsOn(Vacancy vacancy) {
        return status.equals(vacancy.status()) && Wildcard.matches(field, vacancy.field());
    }

    /** Whether the training that a person completed in this field takes the place of tests. */
    boolean isWaivedBy(Skill skill) {
        return titp2Waives && skill.titp2Completed();
    }
}
