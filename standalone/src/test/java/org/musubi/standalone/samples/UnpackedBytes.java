package org.musubi.standalone.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A file's bytes, unpacked where it is a workbook: Java's versions do not all pack alike. */
final class UnpackedBytes {
    private UnpackedBytes() {}

    static byte[] of(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!file.toString().endsWith(".xlsx")) {
            return bytes;
        }
        var unpacked = new ByteArrayOutputStream();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpacked.writeBytes(entry.getName().getBytes(StandardCharsets.UTF_8));
                zip.transferTo(unpacked);
            }
        }
        return unpacked.toByteArray();
    }
}
