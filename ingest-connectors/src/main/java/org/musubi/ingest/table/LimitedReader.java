package org.musubi.ingest.table;

import java.io.IOException;
import java.io.Reader;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;

/** Stops a single object from filling the memory: counts what is read since the last one. */
final class LimitedReader extends Reader {
    /** Characters of the longest object, together with those that the parser reads ahead. */
    static final int LONGEST = 4 * RecordCutter.LONGEST;

    private final Reader in;
    private boolean limited;
    private int read;

    LimitedReader(Reader in) {
        this.in = in;
    }

    /** An object begins. */
    void begin() {
        limited = true;
        read = 0;
    }

    /** It has ended. */
    void end() {
        limited = false;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        int count = in.read(chars, offset, length);
        read += count;
        if (limited && read > LONGEST) {
            throw new UnreadableFileException(Reason.ofWhole(
                    ReasonCode.LINE_TOO_LONG,
                    "an object is longer than " + LONGEST + " characters; look for a missing bracket or quote"));
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
