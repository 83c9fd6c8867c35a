package org.musubi.ingest.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.schemas.topics.RecordKind;

class BrokenLinesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "SECRET",
                "\"SECRET\"",
                "[{\"a\": \"SECRET\"}]",
                "null",
                "{\"currency\": \"SECRET",
                "{\"currency\": SECRET}",
                "{\"currency\": \"\\x SECRET\"}",
                "{'currency': 'SECRET'}",
                "{\"currency\": \"JPY\"} SECRET",
                "{\"currency\": \"JPY\"} {\"currency\": \"JPY\"}",
                "{\"currency\": \"JPY\",}",
                "{\"currency\": NaN}",
                "{\"unitsPerUsd\": 01}",
                "{\"unitsPerUsd\": 1e99999999999}",
                "{\"SECRET\": 1, \"SECRET\": 2}",
                "{\"currency\": {\"SECRET\": 1, \"SECRET\": 1}}",
                "{\"currency\": \"SECRET\t\"}",
                "\uFEFF{\"currency\": \"SECRET\"}"
            })
    void refusesWhatIsNotOneJsonObjectWithoutQuotingIt(String line) {
        Refused refused = refuse(line.getBytes(StandardCharsets.UTF_8));

        assertThat(refused.key()).isEmpty();
        assertThat(refused.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.field()).isEmpty();
            assertThat(reason.code()).isEqualTo(ReasonCode.BAD_JSON);
            assertThat(reason.message()).matches(".*\\(near column \\d+\\)").doesNotContain("SECRET");
        });
    }

    @Test
    void givesTheColumn() {
        assertThat(refuse("{\"currency\" \"JPY\"}".getBytes(StandardCharsets.UTF_8))
                        .reasons()
                        .get(0)
                        .message())
                .isEqualTo("line is not JSON; check quotes, commas and brackets (near column 14)");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThat(codes("{\"currency\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly(ReasonCode.BAD_ENCODING);
        assertThat(codes(new byte[] {'{', (byte) 0xC0, (byte) 0x80, '}'})).containsExactly(ReasonCode.BAD_ENCODING);
        assertThat(codes(new byte[] {'{', (byte) 0xE3, (byte) 0x81})).containsExactly(ReasonCode.BAD_ENCODING);
    }

    @Test
    void refusesALineThatIsTooLongEvenIfItIsGood() {
        String good = GoodLines.of(RecordKind.FX_RATE);
        String line = good + " ".repeat(CanonicalLines.MAX_BYTES + 1 - good.length());

        assertThat(codes(line.getBytes(StandardCharsets.UTF_8))).containsExactly(ReasonCode.LINE_TOO_LONG);
    }

    @Test
    void refusesDeepNestingAndEndlessNumbersAndNames() {
        assertThat(codes(("{\"currency\": " + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8)))
                .containsExactly(ReasonCode.BAD_JSON);
        assertThat(codes(("{\"unitsPerUsd\": " + "9".repeat(200_000) + "}").getBytes(StandardCharsets.UTF_8)))
                .containsExactly(ReasonCode.BAD_JSON);
        assertThat(codes(("{\"" + "n".repeat(200_000) + "\": 1}").getBytes(StandardCharsets.UTF_8)))
                .containsExactly(ReasonCode.BAD_JSON);
    }

    private static List<ReasonCode> codes(byte[] line) {
        return refuse(line).reasons().stream().map(Reason::code).toList();
    }

    private static Refused refuse(byte[] line) {
        LineOutcome outcome = CanonicalLines.read(RecordKind.FX_RATE, line);
        assertThat(outcome).isInstanceOf(Refused.class);
        return (Refused) outcome;
    }
}
