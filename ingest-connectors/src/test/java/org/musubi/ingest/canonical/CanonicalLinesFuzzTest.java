package org.musubi.ingest.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.schemas.topics.RecordKind;

class CanonicalLinesFuzzTest {
    private static final int ROUNDS = 4000;
    private static final List<String> SPLINTERS = List.of(
            "null",
            "true",
            "-1",
            "1e999999999",
            "1e-400",
            "\"\"",
            "{}",
            "[]",
            "\"\\ud800\"",
            "9999999999999999999999",
            "\"*\"",
            ",",
            ":",
            "\"",
            "}",
            "]",
            "\\",
            "\u0000",
            "\uFEFF",
            "\"withdrawn\":true,",
            "NaN",
            "0x1F");

    /** Bytes changed, cut and put in at random: always an outcome, never an exception. */
    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void alwaysGivesAnOutcome(RecordKind kind) {
        var random = new Random(kind.label().hashCode());
        for (int i = 0; i < ROUNDS; i++) {
            byte[] line = mutate(GoodLines.bytes(kind), random);

            LineOutcome outcome = CanonicalLines.read(kind, line);

            if (outcome instanceof Refused refused) {
                assertThat(refused.reasons()).isNotEmpty().hasSizeLessThanOrEqualTo(201);
            }
        }
    }

    /** A value that no message may hold stands in place of every value of a line in turn. */
    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void neverRepeatsAValue(RecordKind kind) {
        String secret = "Q7Z-4711-PASSPORT";
        String line = GoodLines.of(kind);
        for (String json :
                List.of('"' + secret + '"', "{\"a\": \"" + secret + "\"}", "[\"" + secret + "\", 47114711]")) {
            for (int colon = line.indexOf(':'); colon >= 0; colon = line.indexOf(':', colon + 1)) {
                byte[] changed =
                        (line.substring(0, colon + 1) + json + tail(line, colon)).getBytes(StandardCharsets.UTF_8);

                LineOutcome outcome = CanonicalLines.read(kind, changed);

                if (outcome instanceof Refused refused) {
                    assertThat(refused.reasons())
                            .allSatisfy(reason -> assertThat(reason.field().orElse("") + reason.message())
                                    .doesNotContain("Q7Z")
                                    .doesNotContain("4711"));
                }
            }
        }
    }

    /** What follows the value after a colon; where that value has parts the line ends up broken, which is as good. */
    private static String tail(String line, int colon) {
        int comma = line.indexOf(',', colon);
        int brace = line.indexOf('}', colon);
        return line.substring(comma >= 0 && comma < brace ? comma : brace);
    }

    private static byte[] mutate(byte[] line, Random random) {
        byte[] bytes = line;
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            bytes = mutateOnce(bytes, random);
        }
        return bytes;
    }

    private static byte[] mutateOnce(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(12));
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        switch (random.nextInt(4)) {
            case 0 ->
                out.writeBytes(SPLINTERS.get(random.nextInt(SPLINTERS.size())).getBytes(StandardCharsets.UTF_8));
            case 1 -> out.write(random.nextInt(256));
            case 2 -> out.write(bytes, from, to - from);
            default -> {
                // only cut
            }
        }
        int rest = random.nextBoolean() ? from : to;
        out.write(bytes, rest, bytes.length - rest);
        return out.toByteArray();
    }
}
