package org.musubi.ingest.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The folder for what was fetched, readable by this user only. */
final class Bodies implements Closeable {
    private final Path folder;
    private final long limit;

    /** @param limit most bytes of an unpacked body */
    Bodies(long limit) throws IOException {
        this.limit = limit;
        folder = Files.createTempDirectory("musubi-http-");
    }

    Path newFile() throws IOException {
        return Files.createTempFile(folder, "body-", "");
    }

    /**
     * Takes the packing off.
     *
     * @param body as it came; deleted if another file takes its place
     * @throws OversizedBodyException if it would be too large
     * @throws IOException if it is not packed as its header says
     */
    Path unpack(Path body, HttpHeaders headers) throws IOException {
        String packing = headers.firstValue("Content-Encoding").orElse("").strip();
        if (!packing.equalsIgnoreCase("gzip") && !packing.equalsIgnoreCase("x-gzip")) {
            return body;
        }
        Path unpacked = newFile();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(body));
                OutputStream out = Files.newOutputStream(unpacked)) {
            copy(in, out);
        }
        Files.delete(body);
        return unpacked;
    }

    /** Whether a body is a page for people, whatever its header says. */
    static boolean isHtml(Path body, HttpHeaders headers) throws IOException {
        String type = headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.contains("html")) {
            return true;
        }
        try (InputStream in = Files.newInputStream(body)) {
            String start = new String(in.readNBytes(512), StandardCharsets.ISO_8859_1)
                    .replaceFirst("^(ï»¿)?\\s*", "")
                    .toLowerCase(Locale.ROOT);
            return start.startsWith("<!doctype html") || start.startsWith("<html");
        }
    }

    /**
     * What files are together, one after the other.
     *
     * @param bytes of all
     * @param sha256 hash of all, in lower-case hexadecimal
     */
    record Sum(long bytes, String sha256) {}

    static Sum sum(List<Path> files) throws IOException {
        MessageDigest digest = sha256();
        long bytes = 0;
        for (Path file : files) {
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                bytes += in.transferTo(OutputStream.nullOutputStream());
            }
        }
        return new Sum(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /** Deletes all files. */
    void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(folder)) {
            clear();
            Files.delete(folder);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = limit;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            left -= read;
            if (left < 0) {
                throw new OversizedBodyException(limit);
            }
            out.write(buffer, 0, read);
        }
    }
}
