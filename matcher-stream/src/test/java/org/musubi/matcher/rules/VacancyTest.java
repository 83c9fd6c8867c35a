package org.musubi.matcher.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VacancyTest {
    @ParameterizedTest
    @CsvSource({
        "1, , 10",
        "3, , 10",
        "4, , 12",
        "16, , 48",
        "17, , 50",
        "2147483647, , 50",
        "1, 1, 1",
        "1, 200, 200",
        "17, 3, 3"
    })
    void listsItsOwnNumberOrThreePerOpeningWithin10And50(int openings, Integer shortlistSize, int size) {
        Vacancy vacancy = Examples.vacancy(v -> v.setOpenings(openings).setShortlistSize(shortlistSize));

        assertThat(vacancy.size()).isEqualTo(size);
    }
}
