package org.musubi.benchmarks.pipeline.plain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.musubi.benchmarks.pipeline.streams.DeskTopics;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Judge;
import org.musubi.matcher.rules.Reference;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.schemas.wire.AvroSerdes;

/**
 * The groups of one partition: judges what has changed against its group, and publishes the shortlists that have become
 * others a few times a second.
 */
final class GroupProcessor extends ContextualProcessor<String, Posting, String, Result> {
    private static final Duration PUBLISH_INTERVAL = Duration.ofMillis(100);

    /** So that the consumer is not taken for dead while much is to be searched. */
    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(5);

    private final Wire wire;
    private final LocalDate asOf;
    private final int shards;
    private final Reference reference = new Reference();
    private final NavigableMap<String, Standing> standings = new TreeMap<>();
    private final Set<String> toSearch = new LinkedHashSet<>();
    private final Set<String> toPublish = new HashSet<>();
    private final List<String> requests = new ArrayList<>();

    private KeyValueStore<String, byte[]> candidates;
    private KeyValueStore<String, byte[]> vacancies;
    private KeyValueStore<String, byte[]> desk;
    private KeyValueStore<String, byte[]> shortlists;
    private boolean rulesChanged;
    private Judge judge;

    GroupProcessor(LocalDate asOf, AvroSerdes avro, int shards) {
        this.shards = shards;
        this.asOf = asOf;
        this.wire = new Wire(avro, asOf);
        this.judge = new Judge(reference, asOf);
    }

    @Override
    public void init(ProcessorContext<String, Result> context) {
        super.init(context);
        candidates = context.getStateStore(PlainTopology.CANDIDATES);
        vacancies = context.getStateStore(PlainTopology.VACANCIES);
        desk = context.getStateStore(PlainTopology.DESK);
        shortlists = context.getStateStore(PlainTopology.SHORTLISTS);
        try (KeyValueIterator<String, byte[]> all = desk.all()) {
            all.forEachRemaining(stored -> wire.change(reference, stored.key, stored.value));
        }
        try (KeyValueIterator<String, byte[]> all = vacancies.all()) {
            all.forEachRemaining(stored -> stand(stored.key, wire.vacancy(stored.value)));
        }
        context.schedule(PUBLISH_INTERVAL, PunctuationType.WALL_CLOCK_TIME, this::settle);
    }

    @Override
    public void process(Record<String, Posting> record) {
        String key = record.key();
        Posting posting = record.value();
        switch (posting.kind()) {
            case CANDIDATE -> takeCandidate(key, posting);
            case VACANCY -> takeVacancy(key, posting);
            case DESK -> takeDesk(key, posting);
        }
    }

    private void takeCandidate(String key, Posting posting) {
        candidates.put(key, posting.isPresent() ? posting.bytes() : null);
        Optional<Candidate> candidate =
                posting.isPresent() ? Optional.of(wire.candidate(posting.bytes())) : Optional.empty();
        String group = Group.ofKey(key);
        standings.subMap(group, group + Character.MAX_VALUE).forEach((vacancy, standing) -> {
            switch (standing.take(Group.id(key), candidate)) {
                case NONE -> {}
                case CHANGED -> toPublish.add(vacancy);
                case TO_BE_SEARCHED -> toSearch.add(vacancy);
            }
        });
    }

    private void takeVacancy(String key, Posting posting) {
        vacancies.put(key, posting.isPresent() ? posting.bytes() : null);
        if (posting.isPresent()) {
            stand(key, wire.vacancy(posting.bytes()));
        } else {
            standings.remove(key);
            toSearch.remove(key);
            toPublish.remove(key);
            boolean wasShown = shortlists.delete(Group.id(key)) != null;
            if (wasShown && posting.isWithdrawal()) {
                forward(Group.id(key), wire.shortlist(Optional.empty()));
            }
        }
    }

    private void takeDesk(String key, Posting posting) {
        if (DeskTopics.isRequest(key)) {
            requests.add(DeskTopics.requestId(key));
        } else {
            desk.put(key, posting.bytes());
            wire.change(reference, key, posting.bytes());
            rulesChanged = true;
        }
    }

    private void stand(String key, Vacancy vacancy) {
        standings.put(key, new Standing(vacancy, judge));
        toSearch.add(key);
    }

    private void settle(long now) {
        if (rulesChanged) {
            judge = new Judge(reference, asOf);
            standings.values().forEach(standing -> standing.judgedBy(judge));
            toSearch.addAll(standings.keySet());
            rulesChanged = false;
        }
        long end = System.nanoTime() + LONGEST_SEARCH.toNanos();
        for (Iterator<String> keys = toSearch.iterator(); keys.hasNext() && System.nanoTime() < end; ) {
            String key = keys.next();
            search(key);
            keys.remove();
            toPublish.add(key);
        }
        toPublish.removeAll(toSearch);
        toPublish.forEach(this::publish);
        toPublish.clear();
        if (toSearch.isEmpty()) {
            requests.forEach(
                    request -> wire.settlements(request, context().taskId().partition(), shards)
                            .forEach(result -> forward(request, result)));
            requests.clear();
        }
    }

    private void search(String key) {
        try (KeyValueIterator<String, byte[]> group = candidates.prefixScan(Group.ofKey(key), new StringSerializer())) {
            standings.get(key).search(wire.candidates(group));
        }
    }

    private void publish(String key) {
        Standing standing = standings.get(key);
        String vacancyId = Group.id(key);
        Result result = wire.shortlist(standing.best().map(best -> ShortlistRecord.of(standing.vacancy(), best, asOf)));
        if (!Arrays.equals(result.value(), shortlists.get(vacancyId))) {
            shortlists.put(vacancyId, result.value());
            forward(vacancyId, result);
        }
    }

    private void forward(String key, Result result) {
        context().forward(new Record<>(key, result, context().currentSystemTimeMs()));
    }
}
