package org.musubi.ingest.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseLevelReaderTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "N5, A1",
        "N4, A2_2",
        "n3, A2_2",
        "Ｎ２, B1",
        "N1, B2",
        "JLPT N4, A2_2",
        "日本語能力試験N3, A2_2",
        "N4以上, A2_2",
        "N3合格, A2_2",
        "N3 (103), A2_2",
        "N3 (104), B1",
        "N3 (១១០), B1",
        "N2 111, B1",
        "N2 112点, B2",
        "N1 142/180, C1",
        "N3 (94), OUT_OF_RANGE",
        "N3 (181), OUT_OF_RANGE",
        "JFT 200, A2_2",
        "JFT-Basic 210, A2_2",
        "JFT-Basic: 250, A2_2",
        "JFT 144, NONE",
        "JFT 180, MISSING",
        "JFT 251, OUT_OF_RANGE",
        "JFT, MISSING",
        "a1, A1",
        "A2, A2_2",
        "A2.1, A2_1",
        "A2_2, A2_2",
        "C2, C2",
        "なし, NONE",
        "N6, UNKNOWN_VALUE",
        "4, UNKNOWN_VALUE",
        "N4程度, UNKNOWN_VALUE",
        "fluent, UNKNOWN_VALUE",
    })
    void readsLevels(String text, String expected) {
        assertThat(Trial.of("japanese-level").read(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "JFT {0} of {1} is {2}")
    @CsvSource({
        "199, 2026-07-31, NONE",
        "200, 2026-07-31, A2_2",
        "144, 2026-08-01, NONE",
        "145, 2026-08-01, A1",
        "174, 2026-08-01, A1",
        "175, 2026-08-01, A2_1",
        "199, 2026-08-01, A2_1",
        "200, 2026-08-01, A2_2",
        "200, 2018-08-01, OUT_OF_RANGE",
        "200, 2026-08-32, BAD_DATE",
    })
    void takesTheScaleOfTheDayOfTheTest(String score, String day, String expected) {
        Trial reader = Trial.of("japanese-level").withColumn("testedOn", "day");

        assertThat(reader.read(FakeCells.of("JFT " + score).beside("day", day))).isEqualTo(expected);
    }

    @Test
    void takesTheScoreFromAColumn() {
        Trial reader = Trial.of("japanese-level").withColumn("score", "score");

        assertThat(reader.read(FakeCells.of("N3").beside("score", "110"))).isEqualTo("B1");
        assertThat(reader.read(FakeCells.of("N3"))).isEqualTo("A2_2");
        assertThat(reader.read(FakeCells.of("JFT").beside("score", "210"))).isEqualTo("A2_2");
        assertThat(reader.read(FakeCells.of("N3 (100)").beside("score", "110"))).isEqualTo("CONTRADICTION");
        assertThat(reader.read(FakeCells.of("N3").beside("score", "110.5"))).isEqualTo("BAD_NUMBER");
    }

    @Test
    void readsBareNumbersOnlyWhereTheMappingNamesTheTest() {
        assertThat(Trial.of("japanese-level").with("test", "jlpt").read("4")).isEqualTo("A2_2");
        assertThat(Trial.of("japanese-level").with("test", "jft-basic").read("210"))
                .isEqualTo("A2_2");
    }
}
