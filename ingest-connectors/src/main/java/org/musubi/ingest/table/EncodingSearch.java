package org.musubi.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;

/**
 * Finds the encoding of a text by its first lines that are not ASCII. UTF-8 is certain, because text of another encoding is
 * practically never valid UTF-8; of the others, one is taken only if nearly all its lines decode to letters that its language
 * uses, and no other does.
 */
final class EncodingSearch {
    private static final int SAMPLE_BYTES = 1 << 20;
    /** So many of the lines must fit, since some may be damaged or pasted from elsewhere. */
    private static final double NEARLY_ALL = 0.9;

    private record Candidate(Charset charset, IntPredicate expected) {}

    private static final List<Candidate> CANDIDATES = List.of(
            new Candidate(Charset.forName("windows-31j"), EncodingSearch::isJapanese),
            new Candidate(Charset.forName("EUC-JP"), EncodingSearch::isJapanese),
            new Candidate(Charset.forName("windows-1258"), EncodingSearch::isVietnamese));

    private EncodingSearch() {}

    static FoundEncoding search(Path file) throws IOException {
        byte[] sample = sample(file);
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            if (looksWide(sample, wide)) {
                return new FoundEncoding(wide, 0, true);
            }
        }
        List<byte[]> lines = linesBeyondAscii(sample);
        if (share(lines, StandardCharsets.UTF_8, any -> true) >= NEARLY_ALL) {
            return new FoundEncoding(StandardCharsets.UTF_8, 0, false);
        }
        List<Candidate> fitting = CANDIDATES.stream()
                .filter(each -> share(lines, each.charset(), each.expected()) >= NEARLY_ALL)
                .toList();
        if (fitting.size() != 1) {
            throw new UnreadableFileException(
                    Reason.ofWhole(
                            ReasonCode.BAD_ENCODING,
                            "file is not UTF-8, and its encoding cannot be found out; save it as UTF-8, or declare its encoding in the mapping"));
        }
        return new FoundEncoding(fitting.get(0).charset(), 0, true);
    }

    /** From the first byte on that is not ASCII, or NUL; the start of the file where there is none. */
    private static byte[] sample(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = in.readNBytes(SAMPLE_BYTES);
            byte[] next = block;
            while (next.length > 0 && isAscii(next)) {
                next = in.readNBytes(SAMPLE_BYTES);
            }
            return next.length > 0 ? next : block;
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte each : bytes) {
            if (each <= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether every second byte is NUL for most of the start, as ASCII in UTF-16 is. */
    private static boolean looksWide(byte[] sample, Charset charset) {
        int offset = charset.equals(StandardCharsets.UTF_16LE) ? 1 : 0;
        int nul = 0;
        int pairs = Math.min(sample.length, 4096) / 2;
        for (int pair = 0; pair < pairs; pair++) {
            boolean high = sample[2 * pair + offset] == 0;
            boolean low = sample[2 * pair + 1 - offset] == 0;
            if (low) {
                return false;
            }
            nul += high ? 1 : 0;
        }
        return nul * 5 > pairs;
    }

    /** The last line is left out where the sample may have cut it. */
    private static List<byte[]> linesBeyondAscii(byte[] sample) {
        var lines = new ArrayList<byte[]>();
        int start = 0;
        for (int i = 0; i <= sample.length; i++) {
            boolean end = i == sample.length ? sample.length < SAMPLE_BYTES || lines.isEmpty() : sample[i] == '\n';
            if (end) {
                byte[] line = Arrays.copyOfRange(sample, start, i);
                if (!isAscii(line)) {
                    lines.add(line);
                }
                start = i + 1;
            }
        }
        return lines;
    }

    private static double share(List<byte[]> lines, Charset charset, IntPredicate expected) {
        long fitting =
                lines.stream().filter(line -> fits(line, charset, expected)).count();
        return lines.isEmpty() ? 1 : (double) fitting / lines.size();
    }

    /** What is cut within a character, such as a sample of one long line, is not held against its encoding. */
    private static boolean fits(byte[] line, Charset charset, IntPredicate expected) {
        CharsetDecoder decoder = charset.newDecoder();
        CharBuffer text = CharBuffer.allocate((int) Math.ceil(line.length * (double) decoder.maxCharsPerByte()));
        if (decoder.decode(ByteBuffer.wrap(line), text, false).isError()) {
            return false;
        }
        return Normalizer.normalize(text.flip(), Normalizer.Form.NFC)
                .codePoints()
                .filter(each -> each > '~')
                .allMatch(expected);
    }

    /** Half-width katakana are left out: they are what the other Japanese encoding looks like. */
    private static boolean isJapanese(int each) {
        return (each >= 0x3000 && each <= 0x30FF)
                || (each >= 0x4E00 && each <= 0x9FFF)
                || (each >= 0xFF01 && each <= 0xFF5E)
                || (each >= 0xFFE0 && each <= 0xFFE6)
                || (each >= 0x2000 && each <= 0x27BF)
                || (each >= 0x3200 && each <= 0x33FF)
                || (each >= 0xF900 && each <= 0xFAFF);
    }

    private static boolean isVietnamese(int each) {
        return "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư«»–—‘’“”…•₫ \u00A0".indexOf(each) >= 0
                || (each >= 0x1EA0 && each <= 0x1EF9);
    }
}
