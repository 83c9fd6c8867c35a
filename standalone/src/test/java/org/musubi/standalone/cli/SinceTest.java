package org.musubi.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class SinceTest {
    private static final Since SINCE =
            new Since(Clock.fixed(Instant.parse("2027-01-15T09:30:00Z"), ZoneId.of("Asia/Tokyo")));

    @ParameterizedTest
    @CsvSource({
        "45s, 2027-01-15T09:29:15Z",
        "30m, 2027-01-15T09:00:00Z",
        "1h, 2027-01-15T08:30:00Z",
        "2d, 2027-01-13T09:30:00Z",
        "2027-01-10, 2027-01-09T15:00:00Z",
        "2027-01-10T01:02:03Z, 2027-01-10T01:02:03Z",
        "beginning, 1970-01-01T00:00:00Z"
    })
    void readsAMoment(String text, Instant moment) {
        assertThat(SINCE.convert(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "h",
                "1",
                "1w",
                "-1h",
                "1H",
                "2027-02-30",
                "2027-1-1",
                "2027-01-10T01:02",
                "begin",
                "9999999d"
            })
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> SINCE.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("none of")
                .hasMessageContaining("1h");
    }
}
