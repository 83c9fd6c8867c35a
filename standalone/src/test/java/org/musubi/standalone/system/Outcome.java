package org.musubi.standalone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.schemas.avro.FeedReceipt;
import org.musubi.schemas.avro.MatchEvent;
import org.musubi.schemas.avro.MatchEventType;
import org.musubi.schemas.avro.ShortlistEntry;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.topics.Topic;
import org.musubi.schemas.topics.Topics;
import org.musubi.standalone.installation.Feed;
import org.musubi.standalone.installation.Installation;
import org.musubi.standalone.installation.InstallationSettings;
import org.musubi.standalone.installation.Pace;
import org.musubi.standalone.installation.PartPorts;
import org.musubi.standalone.results.Shortlists;
import org.musubi.standalone.settled.Receipts;
import org.musubi.standalone.settled.Settled;
import org.musubi.standalone.settled.Tail;
import org.musubi.standalone.settled.WantedFile;

/**
 * What stands in the topics of an installation when all is settled.
 *
 * @param lines as matching would write them
 * @param shown scores by candidate, by vacancy, from the shortlists
 * @param replayed the same from the event log
 * @param messages how many messages there are in all input topics
 * @param unchanged how many lines the receipts say to have been there already
 */
record Outcome(
        List<String> lines,
        Map<String, Map<String, Integer>> shown,
        Map<String, Map<String, Integer>> replayed,
        long messages,
        long unchanged) {

    private static final Set<String> ORIGINS = Set.of("VNM", "KHM", "MMR");

    /** Starts an installation on data that an earlier one left behind, and lets it finish. */
    static Outcome ofLastRun(Path feeds, Path data, LocalDate asOf) throws IOException {
        var feed = Feed.canonical("feeds", feeds);
        var settings = new InstallationSettings(
                data,
                false,
                2,
                Optional.empty(),
                Optional.empty(),
                1,
                PartPorts.ANY,
                "musubi-matcher",
                Optional.of(asOf),
                List.of(feed),
                ORIGINS,
                Pace.STANDING);
        try (var installation = Installation.start(settings);
                var settled = new Settled(installation, stage -> {})) {
            settled.await(WantedFile.of(feed));
            var shortlists = Shortlists.read(installation.bootstrapServers(), installation.serdes());
            return new Outcome(
                    lines(shortlists),
                    shown(shortlists),
                    replay(installation),
                    messages(installation),
                    unchanged(installation));
        }
    }

    private static List<String> lines(Shortlists shortlists) throws IOException {
        var text = new StringWriter();
        try (var out = new BufferedWriter(text)) {
            shortlists.writeTo(out);
        }
        return text.toString().lines().toList();
    }

    private static Map<String, Map<String, Integer>> shown(Shortlists shortlists) {
        Map<String, Map<String, Integer>> shown = new TreeMap<>();
        shortlists.all().forEach(list -> {
            for (ShortlistEntry entry : list.getEntries()) {
                shown.computeIfAbsent(list.getVacancyId(), id -> new HashMap<>())
                        .put(entry.getCandidateId(), entry.getScore());
            }
        });
        return shown;
    }

    private static long unchanged(Installation installation) {
        try (var receipts = new Receipts(installation.bootstrapServers(), installation.serdes())) {
            receipts.drain();
            return receipts.all().stream().mapToLong(FeedReceipt::getUnchanged).sum();
        }
    }

    private static long messages(Installation installation) {
        var count = new AtomicLong();
        RecordKind.deskKinds().forEach(kind -> count(installation, kind.topic(), count));
        ORIGINS.forEach(origin -> count(installation, Topics.CANDIDATES.of(origin), count));
        return count.get();
    }

    private static void count(Installation installation, Topic<? extends SpecificRecord> topic, AtomicLong count) {
        try (var tail = Tail.fromStart(installation.bootstrapServers(), installation.serdes(), topic)) {
            tail.drain(message -> count.incrementAndGet());
        }
    }

    /** Follows the event log from its start; an event that repeats what is known already fails the test. */
    private static Map<String, Map<String, Integer>> replay(Installation installation) {
        Map<String, Map<String, Integer>> pairs = new TreeMap<>();
        for (String origin : ORIGINS) {
            try (var tail = Tail.fromStart(
                    installation.bootstrapServers(), installation.serdes(), Topics.MATCH_EVENTS.of(origin))) {
                tail.drain(message -> follow(pairs, message.value()));
            }
        }
        pairs.values().removeIf(Map::isEmpty);
        return pairs;
    }

    private static void follow(Map<String, Map<String, Integer>> pairs, MatchEvent event) {
        Map<String, Integer> list = pairs.computeIfAbsent(event.getVacancyId(), id -> new HashMap<>());
        boolean known = list.containsKey(event.getCandidateId());
        assertThat(known).as("%s", event).isEqualTo(event.getType() != MatchEventType.PROPOSED);
        if (event.getType() == MatchEventType.WITHDRAWN) {
            list.remove(event.getCandidateId());
        } else {
            list.put(event.getCandidateId(), event.getScore());
        }
    }
}
