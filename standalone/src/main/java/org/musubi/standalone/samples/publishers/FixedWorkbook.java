package org.musubi.standalone.samples.publishers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook without the time of its making: the same content always gives the same bytes. */
final class FixedWorkbook implements Closeable {
    private static final String PROPERTIES = "docProps/core.xml";

    private final Path file;
    private final LocalDate day;
    private final Path draft;
    private final OutputStream written;

    /** Begins a workbook that says that it was made at the start of a day. */
    FixedWorkbook(Path file, LocalDate day) throws IOException {
        this.file = file;
        this.day = day;
        this.draft = Files.createTempFile("musubi", ".xlsx");
        this.written = new BufferedOutputStream(Files.newOutputStream(draft));
    }

    /** Where the workbook is written to before {@link #close}. */
    OutputStream written() {
        return written;
    }

    @Override
    public void close() throws IOException {
        written.close();
        try (var in = new ZipFile(draft.toFile());
                var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(day.atStartOfDay());
                out.putNextEntry(copy);
                copy(entry.getName(), in.getInputStream(entry), out);
            }
        }
        Files.delete(draft);
    }

    private void copy(String name, InputStream in, OutputStream out) throws IOException {
        if (name.equals(PROPERTIES)) {
            out.write(withoutTime(new String(in.readAllBytes(), UTF_8)).getBytes(UTF_8));
        } else {
            in.transferTo(out);
        }
    }

    private String withoutTime(String properties) {
        return properties.replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + day + "T00:00:00Z");
    }
}
