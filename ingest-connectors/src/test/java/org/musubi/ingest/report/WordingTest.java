package org.musubi.ingest.report;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.refusal.RemarkCode;
import org.musubi.schemas.topics.RecordKind;

class WordingTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @EnumSource
    void everyCodeKindAndWordHasItsTextsAndThereAreNoOthers(Language language) {
        Set<String> wanted = Stream.of(
                        Stream.of("sentences", "time"),
                        names(ReasonCode.values())
                                .flatMap(code -> Stream.of("reason." + code + ".wrong", "reason." + code + ".mend")),
                        names(RemarkCode.values())
                                .flatMap(code -> Stream.of("remark." + code + ".what", "remark." + code + ".mend")),
                        Arrays.stream(RecordKind.values()).map(kind -> "kind." + kind.label()),
                        names(Word.values()).map(word -> "word." + word))
                .flatMap(keys -> keys)
                .collect(toCollection(TreeSet::new));

        assertThat(texts(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @ParameterizedTest
    @EnumSource
    void everyTextHasThePlaceholdersOfTheEnglishOne(Language language) {
        Properties english = texts(Language.ENGLISH);

        assertThat(texts(language))
                .allSatisfy((key, text) ->
                        assertThat(placeholders(text)).as("%s", key).isEqualTo(placeholders(english.get(key))));
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsInNormalFormAndOfOneLine(Language language) {
        assertThat(texts(language))
                .allSatisfy((key, text) -> assertThat((String) text)
                        .as("%s", key)
                        .isNotBlank()
                        .isEqualTo(((String) text).strip())
                        .isEqualTo(Normalizer.normalize((String) text, Normalizer.Form.NFC))
                        .doesNotContain("\n", "\uFFFD", "'"));
    }

    @ParameterizedTest
    @EnumSource
    void aSentenceEndsAsItsLanguageEndsSentences(Language language) {
        String end = switch (language) {
            case ENGLISH, VIETNAMESE -> ".";
            case JAPANESE -> "。";
            case KHMER -> "។";
            case BURMESE -> "။";
        };

        assertThat(texts(language).stringPropertyNames())
                .filteredOn(key -> key.startsWith("reason.") || key.startsWith("remark."))
                .allSatisfy(key -> assertThat(texts(language).getProperty(key)).endsWith(end));
    }

    @Test
    void aReasonReadsAsTwoSentences() {
        Reason reason = Reason.ofField("openings", ReasonCode.NEGATIVE, "must be 0 or above");

        assertThat(Wording.of(Language.ENGLISH).sentence(reason))
                .isEqualTo("The number is below 0. Write 0 or a number above 0.");
        assertThat(Wording.of(Language.JAPANESE).sentence(reason)).isEqualTo("数値が0より小さくなっています。0以上の数値を入力してください。");
    }

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() {
        assertThat(Stream.of(Language.values())
                        .map(language -> Wording.of(language).number(1_234_567)))
                .containsExactly("1,234,567", "1,234,567", "1.234.567", "1.234.567", "၁,၂၃၄,၅၆၇");
    }

    @Test
    void timesAreWrittenAsTheLanguageWritesThemAndSayHowFarTheyAreFromUtc() {
        var time = ZonedDateTime.parse("2027-01-15T09:30:00+06:30");

        assertThat(Stream.of(Language.values())
                        .map(language -> Wording.of(language).time(time)))
                .containsExactly(
                        "15 January 2027, 09:30 (UTC+06:30)",
                        "2027年1月15日 09:30 (UTC+06:30)",
                        "15/01/2027 09:30 (UTC+06:30)",
                        "15 មករា 2027 09:30 (UTC+06:30)",
                        "၁၅ ဇန်နဝါရီ ၂၀၂၇ ၀၉:၃၀ (UTC+06:30)");
        assertThat(Wording.of(Language.ENGLISH).time(time.withZoneSameInstant(ZoneOffset.UTC)))
                .isEqualTo("15 January 2027, 03:00 (UTC)");
    }

    @Test
    void aLanguageIsFoundByItsCode() {
        assertThat(Stream.of("en", "ja", "vi", "km", "my").map(Language::of))
                .containsExactly(
                        Optional.of(Language.ENGLISH),
                        Optional.of(Language.JAPANESE),
                        Optional.of(Language.VIETNAMESE),
                        Optional.of(Language.KHMER),
                        Optional.of(Language.BURMESE));
        assertThat(Language.of("xx")).isEmpty();
    }

    private static Stream<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name);
    }

    private static Set<String> placeholders(Object text) {
        return PLACEHOLDER
                .matcher((String) text)
                .results()
                .map(MatchResult::group)
                .collect(toCollection(TreeSet::new));
    }

    private static Properties texts(Language language) {
        var texts = new Properties();
        String file = "wording_" + language.code() + ".properties";
        try (Reader in = new InputStreamReader(WordingTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
        return texts;
    }
}
