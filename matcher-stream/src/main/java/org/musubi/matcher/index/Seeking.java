package org.musubi.matcher.index;

import java.util.HashSet;
import java.util.Set;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Skill;

/**
 * What candidates are counted by: who they are and what they seek.
 *
 * @param origin ISO 3166-1 alpha-3
 * @param statuses residence statuses sought
 * @param fields industrial fields in which they have a skill
 */
public record Seeking(String origin, Set<String> statuses, Set<String> fields) {
    public Seeking {
        statuses = Set.copyOf(statuses);
        fields = Set.copyOf(fields);
    }

    static Seeking of(Candidate candidate) {
        var fields = new HashSet<String>();
        for (Skill skill : candidate.skills()) {
            fields.add(skill.field());
        }
        return new Seeking(candidate.origin(), candidate.statuses(), Set.of(fields.toArray(String[]::new)));
    }
}
