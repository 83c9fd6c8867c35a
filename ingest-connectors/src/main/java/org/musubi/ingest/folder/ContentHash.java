package org.musubi.ingest.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** The hashes of files: what a file is, whatever its name and time. Each version is hashed once. */
final class ContentHash {
    private final Map<FeedFile, String> known = new HashMap<>();

    /** SHA-256 in lower-case hexadecimal. */
    String of(FeedFile file) throws IOException {
        String before = known.get(file);
        if (before != null) {
            return before;
        }
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file.path()), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        known.put(file, hash);
        return hash;
    }

    /** Forgets what is there no more. */
    void keep(Collection<FeedFile> files) {
        known.keySet().retainAll(files);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
