package org.musubi.standalone.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.musubi.dashboard.json.AvroJson;
import org.musubi.dashboard.json.Json;
import org.musubi.schemas.avro.MatchEvent;
import org.musubi.schemas.wire.AvroSerdes;
import org.musubi.standalone.live.EventTail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows match events as they come. */
@Command(
        name = "tail",
        description =
                "Follow what happens on the shortlists, one line an event, until Ctrl-C: when, what, which vacancy"
                        + " and candidate, the score, what the worker pays and may pay at most, and why a pair left. Events of one"
                        + " vacancy come in their order; those of others may stand between them.",
        footer = {
            "",
            "Exit status: 0 all was shown that was asked for, 1 the cluster or the registry does not answer, 2 the command"
                    + " line is unusable.",
            "",
            "Examples:",
            "  musubi tail --origin VNM --type WITHDRAWN",
            "  musubi tail --since 1h --vacancy JPN-VACANCY-00094",
            "  musubi tail --since beginning --until-now --json > events.jsonl"
        })
final class TailCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    @Spec
    private CommandSpec spec;

    @Mixin
    private EventFilter filter;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = Since.class,
            description = "Begin in the past: 30m, 1h or 2d ago, a date such as 2027-01-15, a moment such as"
                    + " 2027-01-15T09:30:00Z, or beginning (default: now).")
    private Optional<Instant> since = Optional.empty();

    @Option(names = "--until-now", description = "End when everything that there was has been shown.")
    private boolean untilNow;

    @Option(names = "--json", description = "One JSON object a line, with all that the event holds.")
    private boolean json;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:MUSUBI_BOOTSTRAP_SERVERS:-127.0.0.1:9092}",
            description = "The Apache Kafka cluster ($MUSUBI_BOOTSTRAP_SERVERS; default: ${DEFAULT-VALUE}).")
    private String bootstrapServers;

    @Option(
            names = "--schema-registry",
            paramLabel = "URL",
            defaultValue = "${env:MUSUBI_SCHEMA_REGISTRY:-http://127.0.0.1:8081}",
            description = "The schema registry ($MUSUBI_SCHEMA_REGISTRY; default: ${DEFAULT-VALUE}).")
    private String schemaRegistry;

    @Override
    public Integer call() {
        var terminal = Terminal.of(spec.commandLine());
        var serdes = new AvroSerdes(Map.of("schema.registry.url", schemaRegistry));
        try (var tail = new EventTail(bootstrapServers, serdes, since)) {
            if (!tail.hasTopics() && !untilNow) {
                terminal.say("There are no match events yet. They will be shown as they come; Ctrl-C ends it.");
            }
            boolean isWanted = true;
            while (isWanted && !(untilNow && tail.hasCaughtUp())) {
                tail.poll(PATIENCE, (time, event) -> show(time, event, terminal.out()));
                isWanted = !terminal.out().checkError(); // flushes; false when whoever read it has gone
            }
        }
        return 0;
    }

    private void show(Instant time, MatchEvent event, PrintWriter out) {
        if (filter.test(event)) {
            out.println(json ? json(time, event) : EventText.line(time, ZoneId.systemDefault(), event));
        }
    }

    private static String json(Instant time, MatchEvent event) {
        byte[] object = Json.object(properties -> {
            properties.writeStringField("time", time.toString());
            AvroJson.writeProperties(properties, event, Set.of());
        });
        return new String(object, StandardCharsets.UTF_8);
    }
}
