package org.musubi.ingest.mapping.column;

/** What becomes of a column that no rule reads. */
public enum Fate {
    /** It says who somebody is: never read. */
    PERSONAL,
    /** It says by what nobody may be chosen: never read, whatever the mapping says. */
    DISCRIMINATORY,
    /** The mapping leaves it out. */
    IGNORED,
    /** The mapping does not name it. */
    UNNAMED
}
