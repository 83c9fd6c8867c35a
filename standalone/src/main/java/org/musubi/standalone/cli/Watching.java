package org.musubi.standalone.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.musubi.standalone.installation.Installation;
import org.musubi.standalone.live.Census;
import org.musubi.standalone.live.Counts;
import org.musubi.standalone.live.Onlooker;

/** Looks on while an installation works, until the process is told to end or a part fails. */
final class Watching {
    private static final Duration ONE_LOOK = Duration.ofSeconds(1);

    private final Terminal terminal;
    private final Installation installation;
    private final Path reports;
    private final List<Onlooker> onlookers;
    private Optional<Counts> shown = Optional.empty();

    /**
     * @param reports where publishers get their reports
     * @param onlookers who say something beside the counts
     */
    Watching(Terminal terminal, Installation installation, Path reports, List<Onlooker> onlookers) {
        this.terminal = terminal;
        this.installation = installation;
        this.reports = reports;
        this.onlookers = List.copyOf(onlookers);
    }

    /** Returns when the installation is being stopped; throws when a part of it fails. */
    void untilTheEnd() {
        welcome();
        try (var census = new Census(installation.bootstrapServers(), installation.serdes())) {
            while (!installation.isStopping()) {
                Counts counts = census.after(ONE_LOOK);
                onlookers.forEach(onlooker -> onlooker.look(this::line));
                show(counts);
                installation.check();
            }
        } finally {
            onlookers.forEach(Onlooker::close);
        }
    }

    private void welcome() {
        installation.dashboardUrl().ifPresent(url -> terminal.out().println("Open " + url));
        var table = new Table(List.of("Kafka", installation.bootstrapServers()));
        table.row(List.of("Schema registry", installation.schemaRegistry()));
        table.row(List.of("Kafka Connect", installation.connectUrl()));
        table.row(List.of("Matcher", installation.matcherUrl().toString()));
        installation.settings().feeds().forEach(feed -> table.row(List.of("Feed " + feed.name(), feed.place())));
        table.row(List.of("Reports", reports.toAbsolutePath().normalize().toString()));
        table.row(List.of("Data and log", installation.settings().data().toString()));
        terminal.out().print(table);
        terminal.out().println("Ctrl-C ends it; the data stay.");
        terminal.out().flush();
    }

    private void show(Counts counts) {
        if (!shown.equals(Optional.of(counts))) {
            shown = Optional.of(counts);
            terminal.rewrite(counts.toString());
        }
    }

    private void line(String text) {
        terminal.clear();
        terminal.out().println(text);
        shown = Optional.empty();
    }
}
