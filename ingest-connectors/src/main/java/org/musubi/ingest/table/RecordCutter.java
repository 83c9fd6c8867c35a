package org.musubi.ingest.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.musubi.ingest.refusal.Reason;

/**
 * Cuts a text into records: lines, or several lines where a quoted cell goes over the line break; and notes where the cells of a
 * record end. Never holds more than about {@link #LONGEST} characters. What is wrong with a record stays its own: where a quote
 * is not closed, cutting goes on in the line after the one where the record began. Works on the bytes, because most cells are
 * known by them and need not be decoded; so it does not see whether they are text at all.
 */
final class RecordCutter implements Closeable {
    /** Characters of the longest record that is read. */
    static final int LONGEST = 1 << 18;

    private static final int READ = 1 << 14;
    private static final int NOWHERE = -1;

    private enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        QUOTE_CLOSED,
        BROKEN
    }

    private final InputStream in;
    private Mark delimiter = Mark.NONE;
    private Mark quote = Mark.NONE;
    /** Of each byte, whether it may be more than one more of a cell. */
    private boolean[] special = special();

    private byte[] bytes = new byte[2 * READ];
    /** Up to where there are whole characters. */
    private int filled;
    /** Up to where there are bytes. */
    private int read;

    private int begin;
    private int end;
    private int at;
    private boolean lineFeedBelongsToBreak;

    private long line = 1;
    private int breaks;
    private int firstBreak;
    private State state = State.CELL_START;
    private boolean dropped;
    /** Of the record's cells but the last, counted from where it begins. */
    private int[] ends = new int[64];

    private int cellsEnded;
    private Optional<Reason> fault = Optional.empty();

    /** @param in in UTF-8 */
    RecordCutter(InputStream in) {
        this.in = in;
    }

    /** From now on, and beginning with the present record again, line breaks in quoted cells are no ends. */
    void cutCells(Mark between, Mark around) {
        delimiter = between;
        quote = around;
        special = special();
        at = begin;
        breaks = 0;
        lineFeedBelongsToBreak = false;
    }

    /** Goes to the next record; false at the end of the text. */
    boolean next() throws IOException {
        begin();
        while (at < filled || fill()) {
            byte each = bytes[at];
            if (each == '\n' && lineFeedBelongsToBreak) {
                lineFeedBelongsToBreak = false;
                begin = at == begin ? at + 1 : begin;
                at++;
                continue;
            }
            lineFeedBelongsToBreak = each == '\r';
            if (each == '\n' || each == '\r') {
                at++;
                if (endsAtBreak()) {
                    return ended(at - 1);
                }
            } else {
                see();
            }
            if (state == State.BROKEN && breaks > 0) {
                return goBack(Faults.AFTER_QUOTE);
            }
        }
        return atEndOfText();
    }

    /** The line where the record begins, from 1. */
    long line() {
        return line;
    }

    /** What the places are in; good until the next record. */
    byte[] bytes() {
        return bytes;
    }

    /** How many cells the record has; good where nothing is wrong with it. */
    int cells() {
        return cellsEnded + 1;
    }

    /** Where a cell begins, with the quote around it. */
    int cellBegin(int cell) {
        return cell == 0 ? begin : begin + ends[cell - 1] + delimiter.length();
    }

    /** Where a cell ends, with the quote around it. */
    int cellEnd(int cell) {
        return cell == cellsEnded ? end : begin + ends[cell];
    }

    /** Whether the record is text. */
    Soundness soundness() {
        return Soundness.of(bytes, begin, end);
    }

    /** The record without its line end. */
    String text() {
        return CheckedText.string(bytes, begin, end);
    }

    boolean isBlank() {
        for (int i = begin; i < end; i++) {
            if (bytes[i] < 0 || bytes[i] > ' ') {
                return false;
            }
        }
        return fault.isEmpty();
    }

    /** What is wrong with the record. */
    Optional<Reason> fault() {
        return fault;
    }

    /** Gives up all lines of the record but the first: they come again as records of their own. */
    void keepFirstLineOnly() {
        if (breaks > 1 || (breaks == 1 && firstBreak < end)) {
            at = firstBreak + 1;
            lineFeedBelongsToBreak = bytes[firstBreak] == '\r';
            breaks = 1;
        }
    }

    /** Whether in the record's lines after its first the delimiter stands at least so many times: whole rows may be in them. */
    boolean laterLinesHold(int delimiters) {
        int count = 0;
        for (int i = firstBreak + 1; firstBreak != NOWHERE && i < end; i++) {
            count += delimiter.isAt(bytes, i, end) ? 1 : 0;
        }
        return count >= delimiters;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void begin() {
        line += breaks;
        begin = at;
        breaks = 0;
        firstBreak = NOWHERE;
        state = State.CELL_START;
        dropped = false;
        cellsEnded = 0;
        fault = Optional.empty();
    }

    private boolean endsAtBreak() {
        breaks++;
        firstBreak = firstBreak == NOWHERE ? at - 1 : firstBreak;
        return state != State.QUOTED;
    }

    private void see() {
        boolean mark = special[Byte.toUnsignedInt(bytes[at])];
        if (mark && quote.isAt(bytes, at, filled)) {
            state = afterQuote();
            at += quote.length();
        } else if (mark && delimiter.isAt(bytes, at, filled)) {
            if (state != State.QUOTED && state != State.BROKEN) {
                state = State.CELL_START;
                endCell();
            }
            at += delimiter.length();
        } else {
            if (state == State.CELL_START) {
                state = State.PLAIN;
            } else if (state == State.QUOTE_CLOSED) {
                state = State.BROKEN;
            }
            at = nextSpecial(at + 1);
        }
    }

    private void endCell() {
        if (cellsEnded == ends.length) {
            ends = Arrays.copyOf(ends, 2 * cellsEnded);
        }
        ends[cellsEnded++] = at - begin;
    }

    /** Goes over bytes that change nothing after one that was seen; most are such. */
    private int nextSpecial(int from) {
        int to = from;
        while (to < filled && !special[Byte.toUnsignedInt(bytes[to])]) {
            to++;
        }
        return to;
    }

    private boolean[] special() {
        boolean[] found = new boolean[1 << Byte.SIZE];
        for (int each = 0; each < found.length; each++) {
            byte first = (byte) each;
            found[each] = first == '\n' || first == '\r' || delimiter.beginsWith(first) || quote.beginsWith(first);
        }
        return found;
    }

    private State afterQuote() {
        return switch (state) {
            case CELL_START, QUOTE_CLOSED -> State.QUOTED;
            case QUOTED -> State.QUOTE_CLOSED;
            case PLAIN -> State.PLAIN;
            case BROKEN -> State.BROKEN;
        };
    }

    private boolean ended(int where) {
        end = where;
        if (dropped || isTooLong(end)) {
            fault = Optional.of(Faults.TOO_LONG);
        } else if (state == State.BROKEN) {
            fault = Optional.of(Faults.AFTER_QUOTE);
        }
        return true;
    }

    private boolean goBack(Reason why) {
        end = at;
        fault = Optional.of(why);
        keepFirstLineOnly();
        return true;
    }

    private boolean atEndOfText() {
        boolean unfinished = breaks > 0 && isTooLong(filled);
        if (state == State.QUOTED || unfinished) {
            return goBack(Faults.OPEN_QUOTE);
        }
        return (dropped || at > begin) && ended(at);
    }

    private boolean isTooLong(int to) {
        return to - begin > LONGEST && Utf8.characters(bytes, begin, to) > LONGEST;
    }

    /** Reads more; false at the end of the text, and where a record goes over several lines and is too long. */
    private boolean fill() throws IOException {
        if (isTooLong(filled)) {
            if (breaks > 0) {
                return false;
            }
            dropped = true;
            state = State.BROKEN;
            begin = at;
        }
        boolean more = true;
        while (more && at == filled) {
            if (bytes.length - read < READ) {
                makeRoom();
            }
            int count = in.read(bytes, read, READ);
            more = count > 0;
            read += Math.max(0, count);
            filled = more ? Utf8.wholeUntil(bytes, filled, read) : read;
        }
        return at < filled;
    }

    private void makeRoom() {
        byte[] room = bytes.length - (read - begin) < 2 * READ ? Arrays.copyOf(bytes, 2 * bytes.length) : bytes;
        System.arraycopy(bytes, begin, room, 0, read - begin);
        bytes = room;
        filled -= begin;
        read -= begin;
        at -= begin;
        firstBreak -= firstBreak == NOWHERE ? 0 : begin;
        begin = 0;
    }
}
