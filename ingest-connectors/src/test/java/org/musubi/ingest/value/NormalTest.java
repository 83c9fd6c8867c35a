package org.musubi.ingest.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ဝ.၉ သိန်း      | 0.9 သိန်း",
                "၂၅ဝ,ဝဝဝ ကျပ်    | 250,000 ကျပ်",
                "၂ဝ၂၇-ဝ၁-၁၅   | 2027-01-15",
                "၁.၅၎ သိန်း     | 1.54 သိန်း",
                "၂ဝကျပ်         | 20ကျပ်",
                "ကျပ်၂ဝ         | ကျပ်20",
            })
    void readsBurmeseLettersAsDigitsInsideNumbers(String text, String expected) {
        assertThat(Normal.plain(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ဝန်ထမ်း ၅     | ဝန်ထမ်း 5",
                "၅ဝန်ထမ်း | 5ဝန်ထမ်း",
                "ဝ | ဝ",
                "၎င်း | ၎င်း",
                "၅ ဝါ | 5 ဝါ",
                "၅ဝါ | 5ဝါ",
                "ကဝ၅ | ကဝ5"
            })
    void leavesLettersOfWords(String text, String expected) {
        assertThat(Normal.plain(text)).isEqualTo(expected);
    }
}
