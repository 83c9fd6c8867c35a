package org.musubi.ingest.table;

import java.util.List;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;

/** What is said of rows and files that cannot be read. */
final class Faults {
    static final Reason BAD_ENCODING = Reason.ofWhole(
            ReasonCode.BAD_ENCODING,
            "row holds bytes that are not of the file's encoding; save the file in one encoding, best UTF-8");
    static final Reason CONTROL_CHARACTER =
            Reason.ofWhole(ReasonCode.CONTROL_CHARACTER, "row holds a NUL or another control character; remove it");
    static final Reason TOO_LONG = Reason.ofWhole(
            ReasonCode.LINE_TOO_LONG,
            "row is longer than " + RecordCutter.LONGEST
                    + " characters; shorten its texts, or look for a missing line break");
    static final Reason OPEN_QUOTE = Reason.ofWhole(
            ReasonCode.DAMAGED_FILE,
            "a quote that opens in this row is not closed; close it, or double quotes inside a cell");
    static final Reason AFTER_QUOTE = Reason.ofWhole(
            ReasonCode.DAMAGED_FILE,
            "text follows a closing quote in this row, or a quote is not closed; double quotes inside a cell");
    static final Reason EMPTY_FILE =
            Reason.ofWhole(ReasonCode.DAMAGED_FILE, "file has no row with headers; send it again as a whole");

    private Faults() {}

    /** What is wrong with the row of the headers, and so with the file. */
    static Reason inHeader(Reason reason) {
        return Reason.ofWhole(
                reason.code(),
                reason.code() == ReasonCode.BAD_ENCODING
                        ? "the headers hold bytes that are not of the file's encoding;"
                                + " correct the encoding in the mapping, or save the file in it"
                        : "the headers: " + reason.message());
    }

    static RowRead.Bad bad(long number, Reason reason) {
        return new RowRead.Bad(number, List.of(reason));
    }

    static UnreadableFileException damaged(String message) {
        return new UnreadableFileException(Reason.ofWhole(ReasonCode.DAMAGED_FILE, message));
    }
}
