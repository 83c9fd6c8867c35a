package org.musubi.ingest.canonical;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a stream into lines, at LF or CRLF. A byte order mark at the very start and blank lines are skipped; blank lines keep
 * their numbers. Never holds more than one line, nor more of it than shows that it is too long.
 */
public final class CanonicalFile {
    private static final int KEPT = CanonicalLines.MAX_BYTES + 1;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    private int next;
    private int filled;
    private boolean cut;
    private long position;
    private long number;

    /**
     * One line.
     *
     * @param number from 1, blank lines counted
     * @param bytes without the line end; of a line over {@link CanonicalLines#MAX_BYTES} only that many and one more
     * @param end position in the file after the line and its end, in bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    public record Line(long number, byte[] bytes, long end) {}

    /**
     * @param in stands at the given position; left open
     * @param position bytes before it in the file
     * @param number lines before it in the file
     */
    public CanonicalFile(InputStream in, long position, long number) {
        this.in = in;
        this.position = position;
        this.number = number;
    }

    /** The next line that is not blank; nothing at the end of the file. */
    public Optional<Line> next() throws IOException {
        while (readLine()) {
            number++;
            byte[] bytes = withoutCarriageReturn();
            if (!isBlank(bytes)) {
                return Optional.of(new Line(number, bytes, position));
            }
        }
        return Optional.empty();
    }

    private boolean readLine() throws IOException {
        line.reset();
        cut = false;
        boolean found = false;
        while (next < filled || fill()) {
            found = true;
            int end = next;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            keep(end);
            boolean ended = end < filled;
            int after = ended ? end + 1 : end;
            position += after - next;
            next = after;
            if (ended) {
                return true;
            }
        }
        return found;
    }

    private boolean fill() throws IOException {
        next = 0;
        filled = in.readNBytes(buffer, 0, buffer.length);
        int mark = BYTE_ORDER_MARK.length;
        if (position == 0 && filled >= mark && Arrays.equals(buffer, 0, mark, BYTE_ORDER_MARK, 0, mark)) {
            next = mark;
            position = mark;
        }
        return next < filled;
    }

    private void keep(int end) {
        int kept = Math.min(end - next, KEPT - line.size());
        line.write(buffer, next, kept);
        cut |= kept < end - next;
    }

    private byte[] withoutCarriageReturn() {
        byte[] bytes = line.toByteArray();
        boolean carriageReturn = !cut && bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        return carriageReturn ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte each : bytes) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
