package org.musubi.dashboard.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** The bytes of an answer. They belong to it from then on, and must not be changed. */
public final class Body {
    private static final int WORTH_PACKING = 1024;
    private static final int TAG_BYTES = 12;

    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Body of(byte[] bytes) {
        return new Body(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isWorthPacking() {
        return bytes.length >= WORTH_PACKING;
    }

    /** An entity tag that is the same for the same bytes; weak, because they may be sent packed or not. */
    String tag() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "W/\"" + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, TAG_BYTES)) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    byte[] packed() {
        var packed = new ByteArrayOutputStream(bytes.length / 4);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Packing in memory cannot fail", e);
        }
        return packed.toByteArray();
    }
}
