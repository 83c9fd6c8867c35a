package org.musubi.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/**
 * Decodes strictly, but goes on after bytes that are not of the encoding: they become {@link #MALFORMED}, so that whoever reads
 * can refuse the row that holds it and take the others.
 */
final class MarkingReader extends Reader {
    /** A code point that Unicode promises never to use for a character. */
    static final char MALFORMED = '\uFFFF';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private boolean ended;
    private boolean flushed;

    MarkingReader(InputStream in, Charset charset) {
        this.in = in;
        decoder = charset.newDecoder();
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(chars, offset, length);
        while (out.position() == offset && out.hasRemaining() && !flushed) {
            decode(out);
        }
        return out.position() == offset && length > 0 ? -1 : out.position() - offset;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void decode(CharBuffer out) throws IOException {
        CoderResult result = decoder.decode(bytes, out, ended);
        if (result.isError() && out.hasRemaining()) {
            bytes.position(bytes.position() + result.length());
            out.put(MALFORMED);
        } else if (result.isUnderflow() && ended) {
            flushed = decoder.flush(out).isUnderflow();
        } else if (result.isUnderflow()) {
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(0, count)).flip();
    }
}
