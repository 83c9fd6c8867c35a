package org.musubi.matcher.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.matcher.rules.Money;

class ChangesTest {
    @ParameterizedTest
    @CsvSource({
        "180000, JPY, 189000 198000 216000",
        "183500, JPY, 193000 202000 221000",
        "180000.5, JPY, 190000 199000 217000",
        "1800000, JPY, 1890000 1980000 2160000",
        "2000.50, USD, 2110 2210 2410",
        "12, JPY, 13 14 15",
        "1, JPY, 2",
        "1, USD, 1.05 1.10 1.20",
        "0.01, USD, 0.02",
        "0, JPY, "
    })
    void wagesAreRaisedToRoundAmountsEachOnce(String wage, String currency, String steps) {
        assertThat(Changes.wageSteps(new Money(new BigDecimal(wage), currency)).stream()
                        .map(step -> step.monthlyWage().toPlainString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(steps == null ? "" : steps);
    }
}
