package org.musubi.ingest.mapping.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.musubi.ingest.mapping.column.Columns;
import org.musubi.ingest.mapping.column.Discriminatory;

/** Which columns the rules of a mapping read, and whether they may. */
final class ColumnUses {
    private final Columns columns;
    private final List<Use> uses = new ArrayList<>();

    /** How a rule treats what it reads. */
    enum Way {
        /** The value becomes part of the record. */
        OPENLY,
        /** Nothing of the value can be found again in the record. */
        BLINDLY
    }

    private record Use(String column, At at, String path, Way way) {}

    ColumnUses(Columns columns) {
        this.columns = columns;
    }

    void add(String column, At at, String path, Way way) {
        uses.add(new Use(column, at, path, way));
    }

    void check(Problems problems) {
        Set<String> blind = uses.stream()
                .filter(use -> use.way() == Way.BLINDLY)
                .map(Use::column)
                .collect(Collectors.toSet());
        for (Use use : uses) {
            if (Discriminatory.is(use.column())) {
                String message = "the column " + use.column()
                        + " is never read: nobody may be chosen by sex, age, body, marriage, religion or ethnicity";
                problems.add(use.at(), use.path(), message);
            } else if (use.way() == Way.OPENLY && (columns.isPersonal(use.column()) || blind.contains(use.column()))) {
                String message = "the column " + use.column()
                        + " is personal and must not be read; remove this rule, or the column from columns.personal";
                problems.add(use.at(), use.path(), message);
            }
        }
    }
}
