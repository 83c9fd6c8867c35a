package org.musubi.ingest.value;

/** How a setting is written in a mapping. */
public enum SettingKind {
    /** A word; one of the choices where there are any. */
    TEXT("a word"),
    /** A number. */
    NUMBER("a number"),
    /** A list of words. */
    WORDS("a list of words"),
    /** {@code {column: header}}, optionally with a {@code table}. */
    COLUMN("{column: …}"),
    /** {@code {table: name}}. */
    TABLE("{table: …}");

    private final String words;

    SettingKind(String words) {
        this.words = words;
    }

    /** As messages and documentation name it. */
    public String words() {
        return words;
    }
}
