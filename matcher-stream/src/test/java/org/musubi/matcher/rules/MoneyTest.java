package org.musubi.matcher.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({"JPY, 0", "VND, 0", "USD, 2", "MXN, 2", "KHR, 2", "MMK, 2", "KWD, 3"})
    void knowsTheMinorUnitOfEachCurrency(String currency, int digits) {
        assertThat(Money.minorUnitDigits(currency)).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZ", "jpy", "", "XAU"})
    void refusesWhatIsNoCurrencyThatPeopleArePaidIn(String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(BigDecimal.ONE, currency));
    }

    @Test
    void refusesANegativeAmount() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(new BigDecimal("-0.0001"), "JPY"));
        assertThat(new Money(BigDecimal.ZERO, "JPY").amount()).isZero();
    }
}
