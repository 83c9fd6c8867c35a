package org.musubi.benchmarks.pipeline.plain;

import java.util.Set;
import java.util.TreeSet;
import org.musubi.schemas.avro.Candidate;
import org.musubi.schemas.avro.Skill;
import org.musubi.schemas.avro.Vacancy;

/** Groups, and the keys of what is in them: the group, a bar, the id. Within a store the keys of a group lie together. */
final class Group {
    private static final String END = "|";

    private Group() {}

    /** The groups that a candidate belongs to: every status sought with every field known. */
    static Set<String> of(Candidate candidate) {
        var groups = new TreeSet<String>();
        for (String status : candidate.getStatuses()) {
            for (Skill skill : candidate.getSkills()) {
                groups.add(name(status, skill.getField()));
            }
        }
        return groups;
    }

    /** The one group of a vacancy. */
    static String of(Vacancy vacancy) {
        return name(vacancy.getStatus(), vacancy.getField());
    }

    static String key(String group, String id) {
        return group + id;
    }

    static String id(String key) {
        return key.substring(key.indexOf(END) + 1);
    }

    /** What all keys of the group begin with. */
    static String ofKey(String key) {
        return key.substring(0, key.indexOf(END) + 1);
    }

    private static String name(String status, String field) {
        return status + "/" + field + END;
    }
}
