package org.musubi.standalone.distributed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.canonical.LineOutcome.Taken;
import org.musubi.ingest.canonical.LineOutcome.Withdrawn;
import org.musubi.ingest.feed.Counts;
import org.musubi.ingest.feed.Item;
import org.musubi.ingest.folder.FeedFile;
import org.musubi.standalone.installation.Feed;

/**
 * What reading the files says, without Kafka.
 *
 * @param values in order, by key, by topic; nothing is a withdrawal
 * @param refusals in no order
 * @param counts by feed
 * @param files how many there are
 */
record Expected(
        Map<String, Map<String, List<Optional<SpecificRecord>>>> values,
        List<Refusal> refusals,
        Map<String, Counts> counts,
        int files) {
    /** A row that is not taken. */
    record Refusal(String feed, long row, List<String> codes) {}

    static Expected of(List<Feed> feeds) throws IOException {
        var expected = new Expected(
                new TreeMap<>(),
                new ArrayList<>(),
                new TreeMap<>(),
                feeds.stream().mapToInt(feed -> feed.files().size()).sum());
        for (Feed feed : feeds) {
            for (FeedFile file : feed.files()) {
                feed.contents().read(file, item -> expected.add(feed.name(), item));
            }
        }
        return expected;
    }

    static Counts sum(Counts one, Counts other) {
        return new Counts(
                one.taken() + other.taken(),
                one.unchanged() + other.unchanged(),
                one.withdrawn() + other.withdrawn(),
                one.refused() + other.refused());
    }

    private void add(String feed, Item item) {
        counts.merge(feed, Counts.NONE.plus(item.outcome()), Expected::sum);
        if (item.outcome() instanceof Taken taken) {
            add(taken.topic(), taken.key(), Optional.of(taken.record()));
        } else if (item.outcome() instanceof Withdrawn withdrawn) {
            add(withdrawn.topic(), withdrawn.key(), Optional.empty());
        } else if (item.outcome() instanceof Refused refused) {
            List<String> codes = refused.reasons().stream()
                    .map(reason -> reason.code().name())
                    .toList();
            refusals.add(new Refusal(feed, item.number(), codes));
        }
    }

    private void add(String topic, String key, Optional<SpecificRecord> value) {
        values.computeIfAbsent(topic, name -> new TreeMap<>())
                .computeIfAbsent(key, id -> new ArrayList<>())
                .add(value);
    }
}
