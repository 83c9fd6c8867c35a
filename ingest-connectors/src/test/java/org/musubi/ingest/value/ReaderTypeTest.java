package org.musubi.ingest.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReaderTypeTest {
    @Test
    void namesEveryReaderOnce() {
        assertThat(ValueReaders.all()).extracting(ReaderType::name).doesNotHaveDuplicates();
        assertThat(ValueReaders.named("no-such-reader")).isEmpty();
    }

    @Test
    void documentsEveryReaderAndSetting() {
        for (ReaderType type : ValueReaders.all()) {
            assertThat(type.documentation()).endsWith(".");
            assertThat(type.settings()).extracting(SettingSpec::name).doesNotHaveDuplicates();
            assertThat(type.settings())
                    .allSatisfy(spec -> assertThat(spec.documentation()).contains("."));
        }
    }

    @Test
    void tellsAllProblemsWithSettingsAtOnce() {
        Trial reader = Trial.of("number")
                .with("decimals", "dot")
                .with("times", "twelve")
                .with("colour", "red");

        assertThat(reader.problems())
                .extracting(SettingProblem::message)
                .containsExactly(
                        "read: number has no such setting; it has decimals, times, round, units",
                        "decimals must be one of point, comma",
                        "times must be a number");
    }

    @Test
    void namesTheSettingThatIsWrong() {
        assertThat(Trial.of("money").with("currency", "DONG").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.setting()).hasValue("currency"));
        assertThat(Trial.of("money").with("currency", 1).problems())
                .extracting(SettingProblem::message)
                .containsExactly("currency must be a word or {column: …}");
        assertThat(Trial.of("text").with("form", "iso").problems())
                .extracting(SettingProblem::message)
                .containsExactly("read: text has no settings");
        assertThat(Trial.of("number").with("times", 0).problems()).hasSize(1);
    }
}
