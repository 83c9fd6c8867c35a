package org.musubi.standalone.registry;

import java.util.Arrays;

/** What can be set for the whole registry and for a single subject. */
enum Setting {
    /** How a new version must fit the older ones. */
    LEVEL("CONFIG", "compatibilityLevel", Level.BACKWARD.name()) {
        @Override
        boolean accepts(String value) {
            return Arrays.stream(Level.values()).anyMatch(level -> level.name().equals(value));
        }
    },
    /** Whether anything may be changed. */
    MODE("MODE", "mode", Setting.WRITABLE) {
        @Override
        boolean accepts(String value) {
            return value.equals(WRITABLE) || value.equals(READ_ONLY);
        }
    };

    static final String WRITABLE = "READWRITE";
    static final String READ_ONLY = "READONLY";

    private final String keyType;
    private final String property;
    private final String standard;

    Setting(String keyType, String property, String standard) {
        this.keyType = keyType;
        this.property = property;
        this.standard = standard;
    }

    /** Whether the value is one of those that exist. */
    abstract boolean accepts(String value);

    /** How its records are marked in the log. */
    String keyType() {
        return keyType;
    }

    /** The name of its value in JSON. */
    String property() {
        return property;
    }

    /** The value where nobody has set one. */
    String standard() {
        return standard;
    }
}
