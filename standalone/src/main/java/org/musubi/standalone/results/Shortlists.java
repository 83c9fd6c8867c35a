package org.musubi.standalone.results;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.musubi.schemas.avro.Shortlist;
import org.musubi.schemas.avro.ShortlistEntry;
import org.musubi.schemas.topics.Topics;
import org.musubi.schemas.wire.AvroSerdes;
import org.musubi.standalone.settled.Tail;

/**
 * The shortlists of all open vacancies, by {@code vacancyId}.
 *
 * @param all one for each open vacancy; may be empty
 */
public record Shortlists(Collection<Shortlist> all) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Shortlists {
        all = List.copyOf(all);
    }

    /** Those that stand in the topic now. */
    public static Shortlists read(String bootstrapServers, AvroSerdes serdes) {
        SortedMap<String, Shortlist> newest = new TreeMap<>();
        try (var tail = Tail.fromStart(bootstrapServers, serdes, Topics.SHORTLISTS)) {
            tail.drain(message -> {
                if (message.value() == null) {
                    newest.remove(message.key());
                } else {
                    newest.put(message.key(), message.value());
                }
            });
        }
        return new Shortlists(newest.values());
    }

    /** Pairs on all shortlists. */
    public int pairs() {
        return all.stream().mapToInt(list -> list.getEntries().size()).sum();
    }

    /** One JSON object a line and pair, by {@code vacancyId}, then rank. */
    public void writeTo(BufferedWriter out) throws IOException {
        for (Shortlist list : all) {
            for (ShortlistEntry entry : byRank(list)) {
                out.write(JSON.writeValueAsString(line(list, entry)));
                out.write('\n');
            }
        }
    }

    private static List<ShortlistEntry> byRank(Shortlist list) {
        return list.getEntries().stream()
                .sorted(Comparator.comparingInt(ShortlistEntry::getRank))
                .toList();
    }

    private static ObjectNode line(Shortlist list, ShortlistEntry entry) {
        return JSON.createObjectNode()
                .put("vacancyId", list.getVacancyId())
                .put("rank", entry.getRank())
                .put("candidateId", entry.getCandidateId())
                .put("score", entry.getScore())
                .put("workerPaid", entry.getCost().getWorkerPaid())
                .put("cap", entry.getCost().getCap())
                .put("currency", entry.getCost().getCurrency())
                .put("capRuleId", entry.getCost().getCapRuleId());
    }
}
