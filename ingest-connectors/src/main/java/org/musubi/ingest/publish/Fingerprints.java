package org.musubi.ingest.publish;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** 64 bits that tell values apart, so that what a feed has in the topics fits into memory. Used by one thread. */
final class Fingerprints {
    /** That of a withdrawal; no value has it. */
    static final long WITHDRAWN = 0;

    private final MessageDigest digest = sha256();

    /** Of the value of a message; nothing is a withdrawal. */
    long of(Optional<byte[]> value) {
        return value.map(this::of).orElse(WITHDRAWN);
    }

    private long of(byte[] value) {
        long print = ByteBuffer.wrap(digest.digest(value)).getLong();
        return print == WITHDRAWN ? 1 : print;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
