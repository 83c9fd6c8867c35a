package org.musubi.ingest.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a mapping sets for a reader. */
public sealed interface Setting {
    /** What it is, as named in messages. */
    SettingKind kind();

    /**
     * A word, or one of a closed list of choices.
     *
     * @param value as written
     */
    record Text(String value) implements Setting {
        @Override
        public SettingKind kind() {
            return SettingKind.TEXT;
        }
    }

    /**
     * A number.
     *
     * @param value as written
     */
    record Decimal(BigDecimal value) implements Setting {
        @Override
        public SettingKind kind() {
            return SettingKind.NUMBER;
        }
    }

    /**
     * A list of words.
     *
     * @param values as written
     */
    record Words(List<String> values) implements Setting {
        public Words {
            values = List.copyOf(values);
        }

        @Override
        public SettingKind kind() {
            return SettingKind.WORDS;
        }
    }

    /**
     * The publisher's words and what they stand for.
     *
     * @param codes by word
     */
    record Table(Map<String, String> codes) implements Setting {
        public Table {
            codes = Map.copyOf(codes);
        }

        @Override
        public SettingKind kind() {
            return SettingKind.TABLE;
        }
    }

    /**
     * A cell of the same row.
     *
     * @param header of its column
     * @param table from the publisher's words to the reader's; nothing: the cell is read as it stands
     */
    record Column(String header, Optional<Function<String, Optional<String>>> table) implements Setting {
        @Override
        public SettingKind kind() {
            return SettingKind.COLUMN;
        }
    }
}
