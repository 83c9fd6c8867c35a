package org.musubi.matcher.index;

import java.util.List;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Vacancy;

/** A residence status and an industrial field: nobody is matched across two cells. */
record Cell(String status, String field) {
    static Cell of(Vacancy vacancy) {
        return new Cell(vacancy.status(), vacancy.field());
    }

    /** Every cell in which a candidate can be found. */
    static List<Cell> of(Candidate candidate) {
        return candidate.skills().stream()
                .flatMap(skill -> candidate.statuses().stream().map(status -> new Cell(status, skill.field())))
                .toList();
    }
}
