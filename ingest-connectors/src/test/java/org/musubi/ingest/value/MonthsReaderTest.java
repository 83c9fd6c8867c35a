package org.musubi.ingest.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.table.Cell;

class MonthsReaderTest {
    private static final Trial MONTHS = Trial.of("months").withColumn("until", "End");

    @ParameterizedTest(name = "{0} to {1} is {2}")
    @CsvSource({
        "2027-04-01, 2030-03-31, 36",
        "2027-04-01, 2030-04-01, 36",
        "2027-04-01, 2030-03-30, 35",
        "2027-04-01, 2027-04-30, 1",
        "2027-04-01, 2027-04-01, 0",
        "2024-02-29, 2025-02-28, 12",
        "2027-04-02, 2027-04-01, BAD_INTERVAL",
        "2027-04-31, 2027-04-01, BAD_DATE",
    })
    void countsWholeMonthsWithBothDays(String first, String last, String months) {
        assertThat(MONTHS.read(FakeCells.of(first).beside("End", last))).isEqualTo(months);
    }

    @Test
    void readsBothDaysInOneForm() {
        Trial months = MONTHS.with("form", "day-first");

        assertThat(months.read(FakeCells.of("01/04/2027").beside("End", new Cell.Day(LocalDate.of(2028, 3, 31)))))
                .isEqualTo("12");
    }

    @Test
    void namesTheColumnThatIsAtFault() {
        assertThat(MONTHS.reading(FakeCells.of("2027-04-01").beside("End", "soon")))
                .isInstanceOfSatisfying(Reading.Fault.class, fault -> {
                    assertThat(fault.code()).isEqualTo(ReasonCode.BAD_DATE);
                    assertThat(fault.column()).contains("End");
                });
    }

    /** The file is of 22 November 2026. */
    @Test
    void countsToTheDayOfTheFileOnlyWhereThatIsWanted() {
        assertThat(MONTHS.read("2025-11-23")).isEqualTo("MISSING");
        assertThat(MONTHS.with("open", "count").read("2025-11-23")).isEqualTo("12");
        assertThat(MONTHS.with("open", "count").read("2026-11-23")).isEqualTo("BAD_INTERVAL");
    }

    @Test
    void needsTheColumnOfTheLastDay() {
        assertThat(Trial.of("months").make()).isInstanceOf(ReaderMade.Unfit.class);
    }
}
