package org.musubi.matcher.wire;

import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.apache.avro.SchemaNormalization;
import org.musubi.schemas.avro.Statement;

/** What {@link StatementWriter} and {@link StatementReader} agree on beside the schema. */
final class StatementFormat {
    static final int ABSENT = 0;
    static final int PRESENT = 1;

    private static final byte[] HEADER = header();

    private StatementFormat() {}

    /** The ten bytes of the single-object encoding before the statement. */
    static byte[] newHeader() {
        return HEADER.clone();
    }

    static int headerLength() {
        return HEADER.length;
    }

    static boolean hasHeader(byte[] bytes, int start, int length) {
        return length >= HEADER.length && Arrays.equals(bytes, start, start + HEADER.length, HEADER, 0, HEADER.length);
    }

    /** What is before the first dash, as in every candidate's id. */
    static String originOf(String candidateId) {
        return candidateId.substring(0, candidateId.indexOf('-'));
    }

    static boolean hasOrigin(String candidateId, String origin) {
        return candidateId.indexOf('-') == origin.length() && candidateId.startsWith(origin);
    }

    /** The marker of the encoding, and the fingerprint of the schema. */
    private static byte[] header() {
        try {
            byte[] fingerprint = SchemaNormalization.parsingFingerprint("CRC-64-AVRO", Statement.getClassSchema());
            return ByteBuffer.allocate(2 + fingerprint.length)
                    .put((byte) 0xC3)
                    .put((byte) 0x01)
                    .put(fingerprint)
                    .array();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Avro knows its own fingerprint", e);
        }
    }
}
