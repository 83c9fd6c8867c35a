package org.musubi.matcher.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lots that another program drew: a transcription of the two algorithms into Python, which gives the published values XXH64("")
 * = ef46db3751d8e999, XXH64("abc") = 44bc2cf5ad770999 and fmix64(1) = b456bcfc34c2cb2c.
 */
class LotTest {
    @ParameterizedTest
    @CsvSource({
        "abc,    '',       d6e60eda35d9ef23", // fmix64(44bc2cf5ad770999 xor ef46db3751d8e999)
        "VNM-1,  V-1,      a3628601fda4f72e",
        "VNM-4,  V-1,      5ea8355b9f00b739",
        "KHM-1,  V-é介護,  89f9dca9840d6bdc", // UTF-8
        "VNM-1,  VNM-1,    0"
    })
    void isDrawnFromBothIds(String candidateId, String vacancyId, String lot) {
        assertThat(Long.toHexString(Lot.of(candidateId, vacancyId))).isEqualTo(lot);
    }

    @Test
    void isDrawnFromIdsOfAnyLength() {
        assertThat(Lot.of("VNM-" + "x".repeat(60), "V-1")).isEqualTo(0x298c80d991415c4dL);
    }
}
