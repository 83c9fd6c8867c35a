package org.musubi.ingest.report;

/** The words of a report; each stands in the wording of every language under its name. */
enum Word {
    /** With the name of the file. */
    TITLE,
    ALL_GOOD,
    /** With the number of rows. */
    SOME_REFUSED,
    FILE_REFUSED,
    FILE_BROKEN_OFF,
    /** With the number of withdrawals. */
    WITHDRAWALS_HELD,
    FILE,
    FEED,
    MAPPING,
    KIND,
    RECEIVED,
    SIZE,
    /** With the number of bytes. */
    BYTES,
    ROWS,
    TAKEN,
    UNCHANGED,
    WITHDRAWN,
    REFUSED,
    HELD,
    ROWS_MEANS,
    TAKEN_MEANS,
    UNCHANGED_MEANS,
    WITHDRAWN_MEANS,
    REFUSED_MEANS,
    HELD_MEANS,
    PROBLEM,
    REMARKS,
    REASONS,
    REFUSED_ROWS,
    ROW,
    COLUMN,
    FIELD,
    CODE,
    WRONG,
    MEND,
    DETAIL,
    WHOLE_ROW,
    WHOLE_FILE,
    /** With the number of reasons that are shown. */
    FIRST_REASONS,
    /** With the number of lines that are shown, and the file in which all are. */
    FIRST_ROWS,
    NO_VALUES
}
