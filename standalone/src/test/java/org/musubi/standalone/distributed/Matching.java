package org.musubi.standalone.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.musubi.matcher.MatcherApp;
import org.musubi.matcher.MatcherConfig;
import org.musubi.standalone.settled.Backlog;
import org.musubi.standalone.settled.Question;

/** The matcher, run until all that is in the topics is on the shortlists. */
final class Matching {
    private static final String GROUP = "musubi-matcher";
    private static final Duration TICK = Duration.ofMillis(50);

    private Matching() {}

    static void run(Cluster cluster, Path state, String asOf, Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        var config = MatcherConfig.of(Map.of(
                "application.id", GROUP,
                "bootstrap.servers", cluster.bootstrapServers(),
                "schema.registry.url", cluster.schemaRegistry(),
                "musubi.shards", Integer.toString(Cluster.SHARDS),
                "musubi.as.of", asOf,
                "state.dir", state.toString(),
                "replication.factor", "1"));
        try (var matcher = MatcherApp.start(config);
                var admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()));
                var question = new Question(cluster.bootstrapServers(), cluster.serdes(), Cluster.SHARDS)) {
            var backlog = new Backlog(cluster.bootstrapServers(), admin, GROUP);
            while (!backlog.isEmpty()) {
                check(matcher, deadline);
            }
            question.ask();
            while (!question.isAnswered(TICK)) {
                check(matcher, deadline);
            }
        }
    }

    private static void check(MatcherApp matcher, long deadline) {
        assertThat(matcher.failure()).isEmpty();
        assertThat(System.nanoTime()).as("the matcher is ready in time").isLessThan(deadline);
    }
}
