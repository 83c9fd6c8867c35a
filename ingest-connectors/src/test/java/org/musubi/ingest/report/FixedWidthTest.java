package org.musubi.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FixedWidthTest {
    @Test
    void eastAsianSignsTakeTwoPlacesAndMarksNone() {
        assertThat(FixedWidth.of("row")).isEqualTo(3);
        assertThat(FixedWidth.of("求人")).isEqualTo(4);
        assertThat(FixedWidth.of("（ア）")).isEqualTo(6);
        assertThat(FixedWidth.of("ｱ")).isEqualTo(1);
        assertThat(FixedWidth.of("Ngành")).isEqualTo(5);
        assertThat(FixedWidth.of("ကို")).isEqualTo(1);
    }

    @Test
    void textsArePaddedToTheSamePlace() {
        assertThat(List.of(FixedWidth.pad("求人", 6), FixedWidth.pad("jobs", 6), FixedWidth.pad("vacancies", 6)))
                .containsExactly("求人  ", "jobs  ", "vacancies");
    }

    @Test
    void linesBreakBetweenWordsAndJapaneseBetweenSigns() {
        assertThat(FixedWidth.wrap("The good rows were taken.", 10, Language.ENGLISH.locale()))
                .containsExactly("The good", "rows were", "taken.");
        assertThat(FixedWidth.wrap("行と列です。", 6, Language.JAPANESE.locale())).containsExactly("行と列", "です。");
    }

    @Test
    void noLineBeginsWithAMark() {
        for (Language language : List.of(Language.KHMER, Language.BURMESE)) {
            String text = Wording.of(language).word(Word.WITHDRAWALS_HELD, "1");

            List<String> lines = FixedWidth.wrap(text, 20, language.locale());

            assertThat(lines)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(line -> assertThat(Character.getType(line.codePointAt(0)))
                            .isNotIn((int) Character.NON_SPACING_MARK, (int) Character.COMBINING_SPACING_MARK));
        }
    }
}
