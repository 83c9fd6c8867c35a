package org.musubi.benchmarks.pipeline.gate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.musubi.benchmarks.gate.Fingerprints;
import org.musubi.benchmarks.pipeline.cluster.Cluster;
import org.musubi.schemas.avro.Shortlist;
import org.musubi.schemas.avro.ShortlistEntry;
import org.musubi.schemas.topics.Topics;
import org.musubi.standalone.settled.Tail;

/** The shortlists that stand in the topic; only what has been committed. */
final class Shown {
    private Shown() {}

    /** Reads the topic to its end. */
    static Fingerprints read(Cluster cluster) {
        Map<String, Fingerprints> newest = new HashMap<>();
        try (var tail = Tail.fromStart(cluster.bootstrapServers(), cluster.serdes(), Topics.SHORTLISTS)) {
            tail.drain(message -> {
                if (message.value() == null) {
                    newest.remove(message.key());
                } else {
                    newest.put(message.key(), fingerprint(message.value()));
                }
            });
        }
        var all = new Fingerprints();
        newest.values().forEach(all::add);
        return all;
    }

    private static Fingerprints fingerprint(Shortlist shortlist) {
        var fingerprint = new Fingerprints();
        fingerprint.open(shortlist.getVacancyId());
        shortlist.getEntries().stream()
                .sorted(Comparator.comparingInt(ShortlistEntry::getRank))
                .forEach(entry -> fingerprint.line(
                        shortlist.getVacancyId(),
                        entry.getRank(),
                        entry.getCandidateId(),
                        entry.getScore(),
                        entry.getCost().getWorkerPaid(),
                        entry.getCost().getCap(),
                        entry.getCost().getCapRuleId()));
        return fingerprint;
    }
}
