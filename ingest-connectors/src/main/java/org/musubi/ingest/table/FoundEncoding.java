package org.musubi.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * In which encoding a file is read: by its byte order mark, else as declared, else as found out.
 *
 * @param charset of the text
 * @param markBytes length of the byte order mark
 * @param guessed found by what the bytes look like
 */
record FoundEncoding(Charset charset, int markBytes, boolean guessed) {
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    /**
     * Looks at the file.
     *
     * @throws UnreadableFileException if it is no text, or the encoding was not declared and cannot be found out
     */
    static FoundEncoding of(Path file, Encoding declared) throws IOException {
        Optional<FoundEncoding> marked = marked(file);
        if (marked.isPresent()) {
            return marked.get();
        }
        return declared.charset().isPresent()
                ? new FoundEncoding(asWritten(declared.charset().get()), 0, false)
                : EncodingSearch.search(file);
    }

    /** The text after the byte order mark; what is malformed is marked, see {@link MarkingReader}. */
    Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(markBytes);
        return new MarkingReader(in, charset);
    }

    /** The same as bytes in UTF-8. Of a file in UTF-8 they are its own, also where they are malformed. */
    InputStream openAsUtf8(Path file) throws IOException {
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return new Utf8Input(open(file));
        }
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(markBytes);
        return in;
    }

    Optional<Charset> ifGuessed() {
        return guessed ? Optional.of(charset) : Optional.empty();
    }

    private static Optional<FoundEncoding> marked(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4);
        }
        if (begins(start, 'P', 'K', 3, 4) || begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Faults.damaged("file is an Excel workbook or another packed file, and no text;"
                    + " save it as text, or correct the format in the mapping");
        }
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new FoundEncoding(StandardCharsets.UTF_8, 3, false));
        }
        if (begins(start, 0xFF, 0xFE)) {
            return Optional.of(new FoundEncoding(StandardCharsets.UTF_16LE, 2, false));
        }
        if (begins(start, 0xFE, 0xFF)) {
            return Optional.of(new FoundEncoding(StandardCharsets.UTF_16BE, 2, false));
        }
        return Optional.empty();
    }

    private static boolean begins(byte[] start, int... mark) {
        byte[] bytes = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            bytes[i] = (byte) mark[i];
        }
        return start.length >= mark.length && Arrays.equals(start, 0, mark.length, bytes, 0, mark.length);
    }

    /** What is called Shift_JIS is Microsoft's code page in practice, with ①, ㈱ and 髙, which Java's Shift_JIS lacks. */
    private static Charset asWritten(Charset declared) {
        return declared.name().equals("Shift_JIS") ? WINDOWS_31J : declared;
    }
}
