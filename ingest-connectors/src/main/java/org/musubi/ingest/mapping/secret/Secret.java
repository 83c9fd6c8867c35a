package org.musubi.ingest.mapping.secret;

import java.nio.charset.StandardCharsets;

/** A key that nobody may see: it has no text. */
public final class Secret {
    /** Fewest bytes of a secret. */
    public static final int LEAST_BYTES = 32;

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A secret as written.
     *
     * @param name of the secret, for the message
     * @param text its characters
     * @throws UnusableSecretException if it is too short
     */
    static Secret of(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < LEAST_BYTES) {
            throw new UnusableSecretException("the secret " + name + " is too short: it needs at least " + LEAST_BYTES
                    + " bytes; make one with: openssl rand -base64 48");
        }
        return new Secret(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
