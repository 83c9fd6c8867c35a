package org.musubi.ingest.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** The rows of one file, in order. */
public interface Rows extends Closeable {
    /**
     * The headers as they stand in the file, stripped, in NFC, inner line breaks and blanks as one blank; also those of columns
     * that are not kept. Of JSON the paths seen so far.
     */
    List<String> columns();

    /**
     * The next row.
     *
     * @return nothing at the end of the file
     * @throws UnreadableFileException if the rest of the file cannot be read, such as a file that is cut off
     * @throws IOException if the disk fails
     */
    Optional<RowRead> next() throws IOException;

    /** The encoding, where neither the format nor a byte order mark told it and the bytes are not UTF-8. */
    default Optional<Charset> guessedEncoding() {
        return Optional.empty();
    }

    /** Texts that were converted from Zawgyi to Unicode so far. */
    default long convertedFromZawgyi() {
        return 0;
    }
}
