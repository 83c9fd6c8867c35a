package org.musubi.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTextTest {
    private static final int WIDTH = 72;

    @Test
    void noLineIsWiderThanTheTerminalWhereItsLanguageCanBeBroken() {
        for (Language language : List.of(Language.ENGLISH, Language.JAPANESE, Language.VIETNAMESE)) {
            assertThat(summary(language))
                    .filteredOn(line -> !line.startsWith("SHA-256"))
                    .allSatisfy(line -> assertThat(FixedWidth.of(line)).isLessThanOrEqualTo(WIDTH));
        }
    }

    @Test
    void theSummaryShowsOnlyTheMostFrequentOfManyReasons() {
        var counts = new ReasonCounts();
        for (int field = 0; field < 40; field++) {
            counts.add(List.of(Summaries.MISSING.inColumn("column " + field)));
        }

        assertThat(new AnswerText(Language.ENGLISH, WIDTH).summary(Summaries.some(), counts))
                .contains("Only the 30 most frequent are shown here.")
                .anyMatch(line -> line.startsWith("column 29 "))
                .noneMatch(line -> line.startsWith("column 30 "));
    }

    @Test
    void aRowShowsItsNumberAsASpreadsheetDoesAndItsColumnAndField() {
        assertThat(new AnswerText(Language.BURMESE, WIDTH).row(12_345, Summaries.BAD_DATE))
                .startsWith("12345     Ngày sẵn sàng (availableFrom) ");
    }

    @Test
    void whatIsWrongStandsInTheSameColumnOfEveryRow() {
        var text = new AnswerText(Language.JAPANESE, WIDTH);

        assertThat(List.of(text.row(1, Summaries.RAGGED), text.row(20_000, Summaries.MISSING)))
                .extracting(row -> FixedWidth.of(row.substring(0, Math.max(row.indexOf("行のセル"), row.indexOf("必須")))))
                .containsOnly(52);
    }

    private static List<String> summary(Language language) {
        var counts = new ReasonCounts();
        counts.add(List.of(Summaries.BAD_DATE, Summaries.MISSING));
        counts.add(List.of(Summaries.RAGGED));
        return new AnswerText(language, WIDTH).summary(Summaries.some(), counts);
    }
}
