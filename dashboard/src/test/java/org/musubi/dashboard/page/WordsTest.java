package org.musubi.dashboard.page;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.musubi.schemas.avro.CapBasis;
import org.musubi.schemas.avro.CostCategory;
import org.musubi.schemas.avro.LanguageLevel;
import org.musubi.schemas.avro.MatchEventType;
import org.musubi.schemas.avro.Need;
import org.musubi.schemas.avro.Payer;
import org.musubi.schemas.topics.RecordKind;

/** The page says the same in all five languages, and has a word for every code of the schemas. */
class WordsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @CsvSource({"'',ja", "'',vi", "'',km", "'',my", "codes.,ja", "codes.,vi", "codes.,km", "codes.,my"})
    void aTranslationHasTheKeysAndPlaceholdersOfTheEnglishTexts(String file, String language) throws IOException {
        Map<String, String> english = texts(file + "en");
        Map<String, String> translated = texts(file + language);

        assertThat(translated.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        assertThat(translated)
                .allSatisfy((key, text) ->
                        assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.get(key))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void noTextIsEmptyOrCarelesslyTyped(String file) throws IOException {
        assertThat(texts(file))
                .isNotEmpty()
                .allSatisfy((key, text) -> assertThat(text)
                        .as(key)
                        .isNotBlank()
                        .isEqualTo(text.strip())
                        .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC))
                        .doesNotContain("\uFFFD", "  "));
    }

    @ParameterizedTest
    @CsvSource({
        "en,Khmer|Myanmar|Han|Hiragana|Katakana", "ja,Khmer|Myanmar",
        "vi,Khmer|Myanmar|Han|Hiragana|Katakana", "km,Myanmar|Han|Hiragana|Katakana",
        "my,Khmer|Han|Hiragana|Katakana"
    })
    void aLanguageIsWrittenInItsOwnScript(String language, String others) throws IOException {
        Pattern foreign = Pattern.compile("[\\p{Is" + others.replace("|", "}\\p{Is") + "}]");

        for (String file : List.of(language, "codes." + language)) {
            assertThat(texts(file))
                    .allSatisfy((key, text) -> assertThat(foreign.matcher(text).find())
                            .as("%s: %s", key, text)
                            .isFalse());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyCodeOfTheSchemasHasItsName(String language) throws IOException {
        assertThat(texts("codes." + language))
                .containsKeys(keys("category", CostCategory.values()))
                .containsKeys(keys("payer", Payer.values()))
                .containsKeys(keys("need", Need.values()))
                .containsKeys(keys("level", LanguageLevel.values()))
                .containsKeys(keys("basis", CapBasis.values()))
                .containsKeys(keys("event", MatchEventType.values()))
                .containsKeys(Arrays.stream(RecordKind.values())
                        .map(kind -> "kind." + kind.label())
                        .toArray(String[]::new));
    }

    static Stream<String> languages() {
        return Stream.of("en", "ja", "vi", "km", "my");
    }

    static Stream<String> files() {
        return languages().flatMap(language -> Stream.of(language, "codes." + language));
    }

    private static String[] keys(String group, Enum<?>[] codes) {
        return Arrays.stream(codes).map(code -> group + "." + code.name()).toArray(String[]::new);
    }

    private static SortedSet<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
    }

    /** The texts of a file by the path of their key; of a text with forms for numbers, the one for most numbers. */
    private static Map<String, String> texts(String file) throws IOException {
        try (InputStream in = WordsTest.class.getResourceAsStream("/web/i18n/" + file + ".json")) {
            var texts = new TreeMap<String, String>();
            collect("", JSON.readTree(in), texts);
            return texts;
        }
    }

    private static void collect(String key, JsonNode node, Map<String, String> texts) {
        if (node.isTextual()) {
            texts.put(key, node.asText());
        } else if (node.path("other").isTextual()) {
            texts.put(key, node.path("other").asText());
        } else if (node.isArray()) {
            IntStream.range(0, node.size()).forEach(place -> collect(key + "." + place, node.get(place), texts));
        } else {
            String path = key.isEmpty() ? "" : key + ".";
            node.properties().forEach(property -> collect(path + property.getKey(), property.getValue(), texts));
        }
    }
}
