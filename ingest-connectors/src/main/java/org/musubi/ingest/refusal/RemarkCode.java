package org.musubi.ingest.refusal;

/** What there is to remark on a file. */
public enum RemarkCode {
    /** A column with personal data was left unread. */
    PERSONAL_COLUMN_DROPPED,
    /** A column about sex, age, body, marriage or religion was left unread: nobody may be chosen by it. */
    DISCRIMINATORY_COLUMN_DROPPED,
    /** A column that the mapping does not name was left unread. */
    COLUMN_IGNORED,
    /** Texts in Zawgyi were converted to Unicode. */
    ZAWGYI_CONVERTED,
    /** The encoding was not declared and was found by looking at the bytes. */
    ENCODING_GUESSED,
    /** Rows whose record comes again further down in the same file, which counts. */
    REPLACED_FURTHER_DOWN,
    /** Rows, or records of several, that the mapping leaves out. */
    ROWS_LEFT_OUT
}
