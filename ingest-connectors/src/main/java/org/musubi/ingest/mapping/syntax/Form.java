package org.musubi.ingest.mapping.syntax;

import java.util.List;
import java.util.regex.Pattern;

/** How the value of a key is written. */
public sealed interface Form {
    /** What is wanted, as messages name it. */
    String wanted();

    /**
     * A text.
     *
     * @param pattern what it must match as a whole
     * @param wanted what that means
     */
    record Text(Pattern pattern, String wanted) implements Form {
        /** Any text but an empty one. */
        public static final Text ANY = new Text(Pattern.compile(".+", Pattern.DOTALL), "a text");
    }

    /**
     * One of some words.
     *
     * @param words all of them
     */
    record Choice(List<String> words) implements Form {
        @Override
        public String wanted() {
            return "one of " + String.join(", ", words);
        }
    }

    /**
     * A whole number.
     *
     * @param least smallest allowed
     * @param most largest allowed
     */
    record Whole(int least, int most) implements Form {
        @Override
        public String wanted() {
            return "a whole number from " + least + " to " + most;
        }
    }

    /** True or false. */
    record Flag() implements Form {
        @Override
        public String wanted() {
            return "true or false";
        }
    }

    /** A list of texts. */
    record Texts() implements Form {
        @Override
        public String wanted() {
            return "a list of texts: [a, b]";
        }
    }

    /** A text, a number or a flag, or a list of such. */
    record Canonical() implements Form {
        @Override
        public String wanted() {
            return "a value or a list of values";
        }
    }

    /**
     * Keys and values.
     *
     * @param keys which keys there are
     */
    record Section(List<Key> keys) implements Form {
        @Override
        public String wanted() {
            return "keys and values";
        }
    }

    /** Code tables by name. */
    record Tables() implements Form {
        @Override
        public String wanted() {
            return "tables by name";
        }
    }

    /** Rules by the properties of the kind of record. */
    record Fields() implements Form {
        @Override
        public String wanted() {
            return "rules by canonical field";
        }
    }

    /** Two rules of one value, or more. */
    record ValueRules() implements Form {
        @Override
        public String wanted() {
            return "a list of two rules or more: [{column: …}, {column: …}]";
        }
    }

    /** The rule of one value. */
    record ValueRule() implements Form {
        @Override
        public String wanted() {
            return "a rule such as {column: …}";
        }
    }
}
