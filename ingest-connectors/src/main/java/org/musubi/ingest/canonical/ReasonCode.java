package org.musubi.ingest.canonical;

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
    /** The line is longer than {@link CanonicalLines#MAX_BYTES}. */
    LINE_TOO_LONG,
    /** The line has more faults than are listed. */
    TOO_MANY_REASONS
}
