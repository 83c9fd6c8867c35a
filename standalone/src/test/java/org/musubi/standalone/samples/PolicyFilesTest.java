package org.musubi.standalone.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.musubi.ingest.canonical.LineOutcome.Taken;
import org.musubi.schemas.avro.CapRule;
import org.musubi.schemas.avro.FxRate;
import org.musubi.schemas.avro.MinimumWage;
import org.musubi.schemas.topics.RecordKind;

class PolicyFilesTest {
    static Stream<Path> files() {
        return Stream.of(ProjectFolder.POLICY, ProjectFolder.OPTIONAL_POLICY)
                .flatMap(folder -> ProjectFolder.feeds(folder).stream());
    }

    static Stream<Path> capRules() {
        return files().filter(file -> file.getFileName().toString().startsWith("cap-rules"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void ingestTakesEveryLine(Path file) {
        ReadLines read = ReadLines.of(file);

        assertThat(read.outcomes()).isNotEmpty().hasOnlyElementsOfType(Taken.class);
    }

    @Test
    void noTwoLinesOfAKindHaveOneKey() {
        var byKind = files().collect(Collectors.groupingBy(
                file -> RecordKind.ofFile(file.getFileName().toString()).orElseThrow()));

        byKind.forEach((kind, files) -> assertThat(files.stream()
                        .flatMap(file -> ReadLines.of(file).taken().stream().map(Taken::key)))
                .as(kind.label())
                .doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @MethodSource("capRules")
    void everyCapRuleSaysWhoIssuedItAndWhereItIsFrom(Path file) {
        assertThat(ReadLines.of(file).records(CapRule.class)).allSatisfy(rule -> {
            assertThat(rule.getIssuer()).isNotBlank();
            assertThat(rule.getSource()).hasSizeGreaterThan(40);
        });
    }

    /** A rule for part of the costs would pass for the whole law of every corridor that it covers. */
    @ParameterizedTest
    @MethodSource("capRules")
    void noRuleForEveryOriginCountsOnlySomeCategories(Path file) {
        assertThat(ReadLines.of(file).records(CapRule.class))
                .filteredOn(rule -> rule.getOrigin().equals("*"))
                .allSatisfy(rule -> assertThat(rule.getCountedCategories()).isEmpty());
    }

    @Test
    void everyPrefectureHasTwoMinimumWagesThatRise() {
        var byRegion =
                ReadLines.of(ProjectFolder.POLICY.resolve("minimum-wages-jpn.jsonl"))
                        .records(MinimumWage.class)
                        .stream()
                        .collect(Collectors.groupingBy(MinimumWage::getRegion));

        assertThat(byRegion).hasSize(47);
        assertThat(byRegion.values()).allSatisfy(wages -> {
            assertThat(wages).hasSize(2);
            assertThat(wages.get(1).getEffectiveFrom()).isAfter(wages.get(0).getEffectiveFrom());
            assertThat(hourly(wages.get(1))).isGreaterThan(hourly(wages.get(0)));
        });
    }

    @Test
    void aDollarIsADollar() {
        assertThat(ReadLines.of(ProjectFolder.POLICY.resolve("fx-rates.jsonl")).records(FxRate.class))
                .filteredOn(rate -> rate.getCurrency().equals("USD"))
                .singleElement()
                .satisfies(rate -> assertThat(rate.getUnitsPerUsd()).isEqualTo("1"));
    }

    @Test
    void theListOfFieldsNamesEveryFieldThatIsSampled() throws IOException {
        List<String> listed = Files.readAllLines(ProjectFolder.POLICY.resolve("fields.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`", -1)[1])
                .toList();

        assertThat(listed)
                .containsAll(new TreeSet<>(Profile.load().fields().fields().keySet()));
    }

    private static int hourly(MinimumWage wage) {
        return Integer.parseInt(wage.getHourly().getAmount());
    }
}
