package org.musubi.standalone.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.schemas.topics.Topic;
import org.musubi.schemas.topics.Topics;
import org.musubi.standalone.asyncapi.AsyncApi;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the topic catalogue. */
@Command(
        name = "topics",
        description = "Show the catalogue of topics: what is in them, who writes and who reads.",
        footer = {
            "",
            "Examples:",
            "  musubi topics",
            "  musubi topics --markdown > topics.md",
            "  musubi topics --asyncapi > asyncapi.yaml"
        })
final class TopicsCommand implements Callable<Integer> {
    private static final List<String> HEADINGS =
            List.of("topic", "key", "value", "partitions", "cleanup", "kept", "written by", "read by");

    @Spec
    private CommandSpec spec;

    @ArgGroup
    private Form form = new Form();

    /** How to show it, if not as a table for the eye. */
    private static final class Form {
        @Option(names = "--markdown", description = "As a table in Markdown, with a sentence on each topic.")
        private boolean markdown;

        @Option(
                names = "--asyncapi",
                description = "As an AsyncAPI 3.0 document in YAML, with the Avro schemas, for tools.")
        private boolean asyncApi;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (form.markdown) {
            printMarkdown(out);
        } else if (form.asyncApi) {
            out.print(new AsyncApi(Version.number(), Topics.all()).yaml());
        } else {
            var table = new Table(HEADINGS);
            Topics.all().forEach(topic -> table.row(cells(topic)));
            out.print(table);
        }
        out.flush();
        return 0;
    }

    private static String days(Duration time) {
        return time.toDays() == 1 ? "1 day" : time.toDays() + " days";
    }

    private static void printMarkdown(PrintWriter out) {
        printRow(out, HEADINGS, "about");
        out.println("|---".repeat(HEADINGS.size() + 1) + "|");
        Topics.all().forEach(topic -> printRow(out, cells(topic), topic.about()));
    }

    private static void printRow(PrintWriter out, List<String> cells, String about) {
        out.println(Stream.concat(cells.stream(), Stream.of(about))
                .map(cell -> cell.replace("<", "&lt;"))
                .collect(Collectors.joining(" | ", "| ", " |")));
    }

    private static List<String> cells(Topic<?> topic) {
        return List.of(
                topic.name(),
                topic.key(),
                topic.value().getSimpleName(),
                switch (topic.spread()) {
                    case SHARDS -> "shards";
                    case SINGLE -> "1";
                },
                topic.cleanup().policy(),
                topic.retention().map(TopicsCommand::days).orElse("for ever"),
                topic.writtenBy(),
                topic.readBy());
    }
}
