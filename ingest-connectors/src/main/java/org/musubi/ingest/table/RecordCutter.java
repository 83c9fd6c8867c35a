package org.musubi.ingest.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.musubi.ingest.refusal.Reason;

/**
 * Cuts a text into records: lines, or several lines where a quoted cell goes over the line break. Never holds more than about
 * {@link #LONGEST} characters. What is wrong with a record stays its own: where a quote is not closed, cutting goes on in the
 * line after the one where the record began.
 */
final class RecordCutter implements Closeable {
    /** Characters of the longest record that is read. */
    static final int LONGEST = 1 << 18;

    private static final int READ = 1 << 14;
    private static final int NOWHERE = -1;
    /** Where there are no cells yet, nothing separates or quotes them. */
    private static final char NONE = MarkingReader.MALFORMED;

    private enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        QUOTE_CLOSED,
        BROKEN
    }

    private final Reader in;
    private char delimiter = NONE;
    private char quote = NONE;
    /** Of the first characters, whether they change nothing inside a cell. */
    private boolean[] ordinary = ordinary();

    private char[] chars = new char[2 * READ];
    private int filled;
    private int begin;
    private int end;
    private int at;
    private boolean lineFeedBelongsToBreak;

    private long line = 1;
    private int breaks;
    private int firstBreak;
    private State state = State.CELL_START;
    private boolean dropped;
    private boolean malformed;
    private boolean control;
    private Optional<Reason> fault = Optional.empty();

    RecordCutter(Reader in) {
        this.in = in;
    }

    /** From now on, and beginning with the present record again, line breaks in quoted cells are no ends. */
    void cutCells(char between, char around) {
        delimiter = between;
        quote = around;
        ordinary = ordinary();
        at = begin;
        breaks = 0;
        lineFeedBelongsToBreak = false;
    }

    /** Goes to the next record; false at the end of the text. */
    boolean next() throws IOException {
        begin();
        while (at < filled || fill()) {
            char each = chars[at++];
            if (each == '\n' && lineFeedBelongsToBreak) {
                lineFeedBelongsToBreak = false;
                begin = at - 1 == begin ? at : begin;
                continue;
            }
            lineFeedBelongsToBreak = each == '\r';
            if (each == '\n' || each == '\r') {
                if (endsAtBreak()) {
                    return ended(at - 1);
                }
            } else {
                see(each);
                passOrdinary();
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

    /** The record without its line end; valid until the next one. */
    CharBuffer content() {
        return CharBuffer.wrap(chars, begin, end - begin);
    }

    boolean isBlank() {
        for (int i = begin; i < end; i++) {
            if (chars[i] > ' ') {
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
            lineFeedBelongsToBreak = chars[firstBreak] == '\r';
            breaks = 1;
        }
    }

    /** Whether in the record's lines after its first the delimiter stands at least so many times: whole rows may be in them. */
    boolean laterLinesHold(int delimiters) {
        int count = 0;
        for (int i = firstBreak + 1; firstBreak != NOWHERE && i < end; i++) {
            count += chars[i] == delimiter ? 1 : 0;
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
        malformed = false;
        control = false;
        fault = Optional.empty();
    }

    private boolean endsAtBreak() {
        breaks++;
        firstBreak = firstBreak == NOWHERE ? at - 1 : firstBreak;
        return state != State.QUOTED;
    }

    private void see(char each) {
        if (each == quote) {
            state = afterQuote();
        } else if (each == delimiter) {
            state = state == State.QUOTED || state == State.BROKEN ? state : State.CELL_START;
        } else {
            if (state == State.CELL_START) {
                state = State.PLAIN;
            } else if (state == State.QUOTE_CLOSED) {
                state = State.BROKEN;
            }
            if (each < ' ' || each > '~') {
                malformed |= each >= '\uFFFE';
                control |= (each < ' ' && each != '\t') || (each <= '\u009F' && each > '~');
            }
        }
    }

    /** Goes over characters that change nothing after one that was seen; most are such. */
    private void passOrdinary() {
        if (state == State.CELL_START || state == State.QUOTE_CLOSED) {
            return;
        }
        int to = at;
        while (to < filled && isOrdinary(chars[to])) {
            to++;
        }
        at = to;
    }

    private boolean isOrdinary(char each) {
        return each < ordinary.length ? ordinary[each] : each < '\uFFFE' && each != delimiter && each != quote;
    }

    private boolean[] ordinary() {
        boolean[] found = new boolean['\u00A0'];
        Arrays.fill(found, ' ', '~' + 1, true);
        for (char special : new char[] {delimiter, quote}) {
            if (special < found.length) {
                found[special] = false;
            }
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
        if (dropped || end - begin > LONGEST) {
            fault = Optional.of(Faults.TOO_LONG);
        } else if (state == State.BROKEN) {
            fault = Optional.of(Faults.AFTER_QUOTE);
        } else if (malformed) {
            fault = Optional.of(Faults.BAD_ENCODING);
        } else if (control) {
            fault = Optional.of(Faults.CONTROL_CHARACTER);
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
        boolean unfinished = breaks > 0 && filled - begin > LONGEST;
        if (state == State.QUOTED || unfinished) {
            return goBack(Faults.OPEN_QUOTE);
        }
        return (dropped || at > begin) && ended(at);
    }

    /** Reads more; false at the end of the text, and where a record goes over several lines and is too long. */
    private boolean fill() throws IOException {
        if (filled - begin > LONGEST) {
            if (breaks > 0) {
                return false;
            }
            dropped = true;
            state = State.BROKEN;
            begin = at;
        }
        if (chars.length - filled < READ) {
            makeRoom();
        }
        int count = in.read(chars, filled, READ);
        filled += Math.max(0, count);
        return count > 0;
    }

    private void makeRoom() {
        char[] room = chars.length - (filled - begin) < 2 * READ ? Arrays.copyOf(chars, 2 * chars.length) : chars;
        System.arraycopy(chars, begin, room, 0, filled - begin);
        chars = room;
        filled -= begin;
        at -= begin;
        firstBreak -= firstBreak == NOWHERE ? 0 : begin;
        begin = 0;
    }
}
