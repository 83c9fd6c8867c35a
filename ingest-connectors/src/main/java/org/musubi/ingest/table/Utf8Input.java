package org.musubi.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A text as bytes in UTF-8. What is marked as malformed stays so, see {@link MarkingReader}. */
final class Utf8Input extends InputStream {
    private static final int CHARACTERS = 1 << 14;
    private static final int MOST_BYTES_OF_CHARACTER = 3;

    private final Reader in;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(MarkingReader.MALFORMED).getBytes(StandardCharsets.UTF_8));
    private final CharBuffer chars = CharBuffer.allocate(CHARACTERS).limit(0);
    private final ByteBuffer bytes =
            ByteBuffer.allocate(CHARACTERS * MOST_BYTES_OF_CHARACTER).limit(0);
    private boolean ended;

    Utf8Input(Reader in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? Byte.toUnsignedInt(bytes.get()) : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!hasMore()) {
            return -1;
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(target, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean hasMore() throws IOException {
        while (!bytes.hasRemaining() && !ended) {
            chars.compact();
            ended = in.read(chars) < 0;
            chars.flip();
            bytes.clear();
            encoder.encode(chars, bytes, ended);
            bytes.flip();
        }
        return bytes.hasRemaining();
    }
}
