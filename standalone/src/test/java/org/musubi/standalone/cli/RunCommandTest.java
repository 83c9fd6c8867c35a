package org.musubi.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class RunCommandTest {
    private static final List<String> EVERYWHERE = List.of("--help", "--version");

    @Test
    void thePartsAreThoseThatContainersRun() {
        assertThat(parts()).containsOnlyKeys("topics", "registry", "connect", "matcher", "dashboard");
    }

    @ParameterizedTest
    @ValueSource(strings = {"topics", "registry", "connect", "matcher", "dashboard"})
    void everyOptionOfAPartNamesItsVariableInTheEnvironment(String part) {
        List<OptionSpec> options = parts().get(part).getCommandSpec().options().stream()
                .filter(option -> !EVERYWHERE.contains(option.longestName()))
                .toList();

        assertThat(options)
                .isNotEmpty()
                .allSatisfy(option ->
                        assertThat(String.join(" ", option.description())).contains("$MUSUBI_"));
    }

    @Test
    void aMatcherWithANameOfItsOwnKeepsItsPlaceInTheGroup() {
        assertThat(matcher("--instance", "first").settings()).containsEntry("group.instance.id", "first");
    }

    @Test
    void aMatcherWithoutOneDoesNot() {
        assertThat(matcher().settings()).doesNotContainKey("group.instance.id");
    }

    private static RunMatcherCommand matcher(String... options) {
        var matcher = new RunMatcherCommand();
        new CommandLine(matcher)
                .parseArgs(Stream.concat(
                                Stream.of("--bootstrap-servers", "kafka:9092", "--schema-registry", "mock://none"),
                                Stream.of(options))
                        .toArray(String[]::new));
        return matcher;
    }

    private static Map<String, CommandLine> parts() {
        var ignored = new PrintWriter(new StringWriter());
        return MusubiCommand.line(ignored, ignored).getSubcommands().get("run").getSubcommands();
    }
}
