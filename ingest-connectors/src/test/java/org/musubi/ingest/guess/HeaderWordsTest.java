package org.musubi.ingest.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.ingest.mapping.column.Discriminatory;
import org.musubi.ingest.value.Resource;
import org.musubi.schemas.topics.RecordKind;

final class HeaderWordsTest {
    private final HeaderWords words = new HeaderWords(RecordKind.CANDIDATE);

    @ParameterizedTest
    @CsvSource({
        "HỌ  VÀ TÊN, personal, 1",
        "氏名（カナ）, personal, 1",
        "ឈ្មោះ, personal, 1",
        "အမည်, personal, 1",
        "contact.phone, personal, 1",
        "Emergency contact of the applicant, personal, 1",
        "số CCCD, personNumber, 1",
        "Ngành nghề 2, skills.field, 2",
        "វិស័យ ២, skills.field, 2",
        "TITP2 ၁, skills.titp2Completed, 1",
        "Phí đào tạo (VND), cost:TRAINING, 1",
        "Bên trả phí đào tạo, payer:TRAINING, 1",
        "သင်တန်းကြေး ပေးသူ, payer:TRAINING, 1",
        "JLPT, japanese, 1"
    })
    void knowsHeadersInTheLanguagesOfThePublishers(String header, String field, int entry) {
        Meaning meaning = words.meaning(header).orElseThrow();

        assertThat(meaning.field().name()).isEqualTo(field);
        assertThat(meaning.entry()).isEqualTo(entry);
    }

    @Test
    void aWordInsideAnotherWordMeansNothing() {
        assertThat(words.meaning("Telegraphy")).isEmpty();
        assertThat(words.meaning("Renamed")).isEmpty();
    }

    @Test
    void everyMeaningInTheListOfWordsIsInTheListOfFields() {
        var vacancies = new Fields(RecordKind.VACANCY);
        var candidates = new Fields(RecordKind.CANDIDATE);

        assertThat(Resource.lines(HeaderWords.class, "header-words.csv"))
                .allMatch(line -> line.size() == 2)
                .extracting(line -> line.get(0))
                .allMatch(name -> candidates.named(name).isPresent()
                        || vacancies.named(name).isPresent());
    }

    @Test
    void noHeaderOfTheListIsOneByWhichNobodyMayBeChosen() {
        assertThat(Resource.lines(HeaderWords.class, "header-words.csv"))
                .flatExtracting(line -> List.of(line.get(1).split("\\|", -1)))
                .noneMatch(word -> Discriminatory.is(word));
    }

    @Test
    void everyListOfCodesThatAFieldNamesHasWords() {
        assertThat(Resource.lines(HeaderWords.class, "fields.csv"))
                .extracting(line -> line.get(3))
                .filteredOn(list -> !list.isEmpty())
                .allMatch(list -> Resource.lines(HeaderWords.class, "code-words.csv").stream()
                        .anyMatch(line -> line.get(0).equals(list)));
    }
}
