package org.musubi.ingest.mapping.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.musubi.ingest.table.Cell;
import org.musubi.ingest.value.Normal;

/**
 * Keyed pseudonyms in place of people's numbers. The same person has the same pseudonym however the number is written; without
 * the secret nobody gets back from one to the other. For one thread.
 */
public final class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LENGTH = 26;
    private static final int BITS_PER_CHARACTER = 5;
    private static final int LEAST_CHARACTERS = 4;

    private final String prefix;
    private final int digits;
    private final Mac mac;

    /**
     * @param prefix put before every pseudonym
     * @param digits how many a number has that a file may hold without its leading zeros; 0: such are refused
     * @param secret the key
     */
    public Pseudonyms(String prefix, int digits, Secret secret) {
        this.prefix = prefix;
        this.digits = digits;
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java", e);
        }
    }

    /** The pseudonym for the number in a cell; nothing where the cell holds no number of a person. */
    public Optional<String> of(Cell cell) {
        return number(cell)
                .map(Pseudonyms::compact)
                .filter(number -> number.length() >= LEAST_CHARACTERS)
                .map(number -> prefix + base32(mac.doFinal(number.getBytes(StandardCharsets.UTF_8))));
    }

    /** What a cell must hold, for whoever has to mend it. */
    public String wanted() {
        return "must be a number of a person with at least " + LEAST_CHARACTERS
                + " letters or digits, in a cell of text: a " + "spreadsheet's number loses leading zeros";
    }

    private Optional<String> number(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return Optional.of(text.text());
        }
        boolean whole = cell instanceof Cell.Figure figure
                && figure.value().signum() >= 0
                && figure.value().precision() - figure.value().scale() <= digits
                && figure.value().stripTrailingZeros().scale() <= 0;
        return whole
                ? Optional.of(padded(((Cell.Figure) cell).value().toBigInteger().toString()))
                : Optional.empty();
    }

    private String padded(String number) {
        return "0".repeat(Math.max(0, digits - number.length())) + number;
    }

    /** One form of a number: Latin digits, capitals, no blanks, dashes and points. */
    private static String compact(String number) {
        String plain = Normal.plain(number).toUpperCase(Locale.ROOT);
        var compact = new StringBuilder(plain.length());
        for (int point, i = 0; i < plain.length(); i += Character.charCount(point)) {
            point = plain.codePointAt(i);
            if (Character.isLetterOrDigit(point)) {
                compact.appendCodePoint(point);
            }
        }
        return compact.toString();
    }

    private static String base32(byte[] hash) {
        byte[] text = new byte[LENGTH];
        int bits = 0;
        int held = 0;
        int next = 0;
        for (int i = 0; i < LENGTH; i++) {
            if (held < BITS_PER_CHARACTER) {
                bits = bits << Byte.SIZE | Byte.toUnsignedInt(hash[next++]);
                held += Byte.SIZE;
            }
            held -= BITS_PER_CHARACTER;
            text[i] = (byte) ALPHABET.charAt(bits >> held & 31);
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
