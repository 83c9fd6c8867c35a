package org.musubi.standalone.docs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.refusal.RemarkCode;
import org.musubi.ingest.report.Language;
import org.musubi.ingest.report.Wording;
import org.musubi.matcher.index.Absence;
import org.musubi.matcher.index.Answer;
import org.musubi.matcher.rules.LivenessRule;
import org.musubi.matcher.rules.OpennessRule;
import org.musubi.matcher.rules.PairRule;
import org.musubi.matcher.rules.Rule;
import org.musubi.schemas.topics.RecordKind;

/** The page has a word for every code that the other parts may send to it, and speaks as the reports to publishers do. */
class PageWordsTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern QUOTED = Pattern.compile("\"([^\"*]*)\"");

    @ParameterizedTest
    @EnumSource
    void everyRuleHasItsNameItsMeaningAndItsDemand(Language language) throws IOException {
        JsonNode words = words(language);
        Set<String> codes = rules().map(Rule::name).collect(toSet());

        assertNamed(words.path("rule"), codes);
        assertNamed(words.path("ruleMeans"), codes);
        assertNamed(words.path("ruleDemand"), codes);
    }

    @Test
    void aDemandReadsAsTheRuleItselfPutsIt() throws IOException {
        JsonNode words = words(Language.ENGLISH);

        assertThat(rules().filter(rule -> rule != OpennessRule.NO_FX_RATE))
                .allSatisfy(rule -> assertThat(
                                words.at("/ruleDemand/" + rule.name()).asText())
                        .isEqualTo(rule.demand().replace('\'', '’')));
    }

    @ParameterizedTest
    @EnumSource
    void everyWayOffAShortlistWithoutAFailedRuleIsNamed(Language language) throws IOException {
        JsonNode words = words(language);
        Set<String> codes = Set.of(Absence.OUTRANKED, Absence.CANDIDATE_WITHDRAWN, Answer.VACANCY_WITHDRAWN);

        assertNamed(words.path("rule"), codes);
        assertNamed(words.path("ruleMeans"), codes);
    }

    @ParameterizedTest
    @EnumSource
    void refusalsRemarksAndKindsAreTheWordsOfTheReports(Language language) throws IOException {
        JsonNode words = words(language);
        Wording wording = Wording.of(language);

        assertThat(ReasonCode.values())
                .allSatisfy(code ->
                        assertThat(words.at("/refusal/" + code.name()).asText()).isEqualTo(wording.wrong(code)))
                .allSatisfy(code -> assertThat(
                                words.at("/refusalMend/" + code.name()).asText())
                        .isEqualTo(wording.mend(code)));
        assertThat(RemarkCode.values())
                .allSatisfy(code -> assertThat(wording.sentence(code))
                        .startsWith(words.at("/remark/" + code.name()).asText())
                        .endsWith(words.at("/remarkMend/" + code.name()).asText()));
        assertThat(RecordKind.values())
                .allSatisfy(kind ->
                        assertThat(words.at("/kind/" + kind.label()).asText()).isEqualTo(wording.kind(kind)));
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeInThePolicyAndTheSamplesIsNamed(Language language) throws IOException {
        JsonNode words = words(language);

        assertNamed(words.path("status"), codes("status", "statuses"));
        assertNamed(words.path("field"), codes("field"));
        assertNamed(words.path("region"), codes("region", "preferredRegions"));
        assertNamed(words.path("qualification"), codes("qualifications", "requiredQualifications"));
    }

    private static void assertNamed(JsonNode names, Set<String> codes) {
        assertThat(codes)
                .isNotEmpty()
                .allSatisfy(
                        code -> assertThat(names.path(code).asText()).as(code).isNotBlank());
    }

    private static Stream<Rule> rules() {
        return Stream.<Rule[]>of(OpennessRule.values(), LivenessRule.values(), PairRule.values())
                .flatMap(Stream::of);
    }

    private static JsonNode words(Language language) throws IOException {
        return JSON.readTree(PROJECT.resolve("dashboard/src/main/resources/web/i18n/codes." + language.code() + ".json")
                .toFile());
    }

    /** The values of some properties; by their text, for some lines of the samples are broken on purpose. */
    private static Set<String> codes(String... properties) throws IOException {
        Pattern property = Pattern.compile("\"(?:" + String.join("|", properties) + ")\":\\s*(\\[[^]]*]|\"[^\"]*\")");
        var codes = new TreeSet<String>();
        for (Path file : canonicalFiles()) {
            property.matcher(Files.readString(file))
                    .results()
                    .flatMap(value -> QUOTED.matcher(value.group(1)).results())
                    .forEach(quoted -> codes.add(quoted.group(1)));
        }
        return codes;
    }

    private static List<Path> canonicalFiles() throws IOException {
        try (Stream<Path> policy = Files.walk(PROJECT.resolve("policy"));
                Stream<Path> samples = Files.list(PROJECT.resolve("samples"))) {
            return Stream.concat(policy, samples)
                    .filter(file -> file.toString().endsWith(".jsonl"))
                    .toList();
        }
    }
}
