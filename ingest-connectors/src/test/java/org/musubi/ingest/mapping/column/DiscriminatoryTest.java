package org.musubi.ingest.mapping.column;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscriminatoryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sex",
                "GENDER",
                "age",
                "Age (years)",
                "person.maritalStatus",
                "religion.name",
                "marital_status",
                "Height【cm】",
                "* Religion:",
                "性別",
                "年齢",
                "身長（ｃｍ）",
                "配偶者の有無",
                "宗教",
                "Giới tính",
                "TUỔI",
                "Chiều cao (cm)",
                "Tình trạng  hôn nhân",
                "Dân tộc",
                "ភេទ",
                "អាយុ",
                "សាសនា",
                "ကျား/မ",
                "အသက်",
                "လူမျိုး"
            })
    void knowsColumnsByWhichNobodyMayBeChosen(String header) {
        assertThat(Discriminatory.is(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agency",
                "Language",
                "Wage",
                "Weight limit of the truck licence",
                "Số năm kinh nghiệm",
                "性能",
                "募集人数",
                "វិស័យ",
                "Ngày sinh",
                "",
                "(cm)",
                "."
            })
    void leavesOtherColumnsAlone(String header) {
        assertThat(Discriminatory.is(header)).isFalse();
    }
}
