package org.musubi.ingest.refusal;

/** Why a line or one of its fields was refused. */
public enum ReasonCode {
    /** A required field is absent or null. */
    MISSING,
    /** A value is not of the JSON type, or a decimal not of the form, that the field takes. */
    WRONG_TYPE,
    /** A value is not in the closed list of the field: an enum, ISO 3166-1 or ISO 4217. */
    UNKNOWN_VALUE,
    /** A number is below 0. */
    NEGATIVE,
    /** A decimal has too many digits. */
    TOO_LARGE,
    /** A decimal has too many digits after the point. */
    TOO_PRECISE,
    /** A whole number is outside the limits of the field. */
    OUT_OF_RANGE,
    /** A date is not of the form {@code yyyy-MM-dd}, or not in the calendar. */
    BAD_DATE,
    /** The end of an interval is not after its start. */
    BAD_INTERVAL,
    /** An identifier has a wrong form, or another prefix than its origin. */
    BAD_ID,
    /** A code of reference data or a region has a wrong form. */
    BAD_CODE,
    /** A code that may stand once in an array stands there again. */
    DUPLICATE,
    /** An exchange rate is 0. */
    ZERO_RATE,
    /** The record does not know the property. */
    UNKNOWN_FIELD,
    /** The line is not one JSON object. */
    BAD_JSON,
    /** The line is not UTF-8, or a text holds half a surrogate pair. */
    BAD_ENCODING,
    /** The line is longer than the longest that is read. */
    LINE_TOO_LONG,
    /** The line has more faults than are listed. */
    TOO_MANY_REASONS,
    /** A number is not of a form that the mapping reads, or may be read in two ways. */
    BAD_NUMBER,
    /** Two things that are said about one value do not go together, such as two currencies. */
    CONTRADICTION,
    /** A row has more or fewer cells than the header. */
    RAGGED_ROW,
    /** A cell holds what no text holds: a NUL or another control character. */
    CONTROL_CHARACTER,
    /** A formula gave an error, or its value is not in the file. */
    FORMULA,
    /** The rows of one record do not stand together. */
    SCATTERED_ROWS,
    /** A column that the mapping reads is not in the file. */
    MISSING_COLUMN,
    /** A column that no mapping names, where the mapping refuses such. */
    UNNAMED_COLUMN,
    /** Two columns have one header. */
    DUPLICATE_COLUMN,
    /** The file is damaged or cut off, or is not of the declared format. */
    DAMAGED_FILE,
    /** The file would unpack to more than is read: a zip bomb. */
    OVERSIZED_FILE,
    /** A snapshot would withdraw more than the set share. */
    TOO_MANY_MISSING,
    /** A snapshot has rows of which the key cannot be read, so that nobody knows what it lacks. */
    KEYS_UNREADABLE,
    /** A later file of a snapshot feed has been read already. */
    SUPERSEDED,
    /** The folder of a feed is not there, or cannot be read. */
    FOLDER_UNREADABLE,
    /** The source does not answer, or not to the end. */
    SOURCE_UNREACHABLE,
    /** The source answers that it fails, or that it is asked too often. */
    SOURCE_FAILS,
    /** The source refuses the request, or does not know the address. */
    SOURCE_REFUSES,
    /** The source cannot prove who it is, or leads to where nobody may be trusted. */
    UNTRUSTED_SOURCE,
    /** The source gives something else than data, such as a web page. */
    NOT_DATA
}
