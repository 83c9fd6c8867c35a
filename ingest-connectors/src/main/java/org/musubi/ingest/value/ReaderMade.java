package org.musubi.ingest.value;

import java.util.List;
import java.util.Optional;

/** What making a reader gave. */
public sealed interface ReaderMade {
    /**
     * A reader.
     *
     * @param reader ready to read
     */
    record Ready(ValueReader reader) implements ReaderMade {}

    /**
     * Settings that do not fit.
     *
     * @param problems at least one
     */
    record Unfit(List<SettingProblem> problems) implements ReaderMade {
        public Unfit {
            problems = List.copyOf(problems);
        }

        static Unfit because(String setting, String message) {
            return new Unfit(List.of(new SettingProblem(Optional.of(setting), message)));
        }
    }
}
