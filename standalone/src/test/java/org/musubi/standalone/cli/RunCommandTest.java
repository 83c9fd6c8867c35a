package org.musubi.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.standalone.Main;
import org.musubi.standalone.broker.EmbeddedBroker;
import org.musubi.standalone.connect.WorkerSettings;
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

    /** The worker refuses a topic that could lose what it holds. */
    @Test
    @Timeout(120)
    void aConnectWorkerThatGivesUpEndsTheProcess(@TempDir Path data) throws Exception {
        try (var broker = EmbeddedBroker.start(data, 0)) {
            try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                var configs = new NewTopic(WorkerSettings.GROUP + "-configs", 1, (short) 1)
                        .configs(Map.of("cleanup.policy", "delete"));
                admin.createTopics(List.of(configs)).all().get();
            }
            var said = new StringWriter();

            int status = Main.run(
                    new PrintWriter(said),
                    new PrintWriter(said),
                    "run",
                    "connect",
                    "--port=0",
                    "--bootstrap-servers=" + broker.bootstrapServers(),
                    "--schema-registry=http://127.0.0.1:1");

            assertThat(status).isEqualTo(1);
            assertThat(said).asString().contains("The Connect worker has stopped");
        }
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
