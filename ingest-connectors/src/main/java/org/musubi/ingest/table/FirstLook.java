package org.musubi.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be seen of a file before anybody has said how it is written. */
public final class FirstLook {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final Encoding DETECT = new Encoding(Optional.empty(), false);

    private FirstLook() {}

    /** Whether a file begins as a workbook does. */
    public static boolean isWorkbook(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    /**
     * The names of a workbook's sheets, in order.
     *
     * @throws UnreadableFileException if it is none, or a dangerous one
     */
    public static List<String> sheets(Path file) throws IOException {
        return XlsxRows.sheets(file);
    }

    /**
     * The encoding of a text.
     *
     * @throws UnreadableFileException if it cannot be found out
     */
    public static Charset charset(Path file) throws IOException {
        return FoundEncoding.of(file, DETECT).charset();
    }

    /**
     * The start of a text, without a byte order mark.
     *
     * @param most characters
     * @throws UnreadableFileException if its encoding cannot be found out
     */
    public static String start(Path file, int most) throws IOException {
        CharBuffer start = CharBuffer.allocate(most);
        try (Reader in = FoundEncoding.of(file, DETECT).open(file)) {
            int count = in.read(start);
            while (count >= 0 && start.hasRemaining()) {
                count = in.read(start);
            }
        }
        return start.flip().toString();
    }

    /** What parts the cells of a line of headers, quoted by {@code "}. */
    public static char delimiter(String headers) {
        return CsvDelimiter.in(headers, '"');
    }
}
