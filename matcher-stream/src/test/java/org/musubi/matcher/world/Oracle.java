package org.musubi.matcher.world;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.musubi.matcher.index.Archive;
import org.musubi.matcher.merge.JobOrder;
import org.musubi.matcher.merge.Shortlist;
import org.musubi.matcher.rules.Agency;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.CapRule;
import org.musubi.matcher.rules.Employer;
import org.musubi.matcher.rules.EntryRequirement;
import org.musubi.matcher.rules.FxRate;
import org.musubi.matcher.rules.IntakeStop;
import org.musubi.matcher.rules.Judge;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.MinimumWage;
import org.musubi.matcher.rules.NaiveSearch;
import org.musubi.matcher.rules.Reference;
import org.musubi.matcher.rules.ReferenceRecord;
import org.musubi.matcher.rules.Rule;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.matcher.statistics.Statistics;
import org.musubi.matcher.wire.InputSerdes;
import org.musubi.schemas.topics.RecordKind;
import org.musubi.schemas.wire.AvroSerdes;

/** Keeps the latest record of each key, and computes from them by the naive search. */
public final class Oracle {
    private final InputSerdes inputs;
    private final Serializer<SpecificRecord> serializer;
    private final Map<String, Candidate> candidates = new HashMap<>();
    private final Map<String, Vacancy> vacancies = new TreeMap<>();
    private final Reference reference = new Reference();

    public Oracle() {
        var avro = new AvroSerdes(Map.of("schema.registry.url", "mock://oracle"));
        inputs = new InputSerdes(avro);
        serializer = avro.serializer();
    }

    /** Takes a step and returns the domain record in it. */
    public Optional<Object> take(Step step) {
        Optional<Object> domain = step.record().map(record -> domain(step, record));
        if (step.kind() == RecordKind.CANDIDATE) {
            keep(candidates, step.key(), domain.map(Candidate.class::cast));
        } else if (step.kind() == RecordKind.VACANCY) {
            keep(vacancies, step.key(), domain.map(Vacancy.class::cast));
        } else {
            domain.ifPresentOrElse(
                    record -> reference.put((ReferenceRecord) record),
                    () -> reference.remove(type(step.kind()), step.key()));
        }
        return domain;
    }

    /** The candidates as they are now, for an index. */
    public Archive archive() {
        return new Archive() {
            @Override
            public Optional<Candidate> find(String candidateId) {
                return Optional.ofNullable(candidates.get(candidateId));
            }

            @Override
            public Stream<Candidate> all() {
                return candidates.values().stream();
            }
        };
    }

    /** The shortlist of every vacancy that is open, by id. */
    public Map<String, List<Match>> shortlists(LocalDate asOf) {
        var judge = new Judge(reference, asOf);
        var shortlists = new TreeMap<String, List<Match>>();
        vacancies.forEach((id, vacancy) ->
                NaiveSearch.shortlist(vacancy, candidates.values(), judge).ifPresent(best -> shortlists.put(id, best)));
        return shortlists;
    }

    /** The shortlists as they are published, by vacancy. */
    public Map<String, Shortlist> published(LocalDate asOf) {
        var published = new TreeMap<String, Shortlist>();
        shortlists(asOf)
                .forEach((vacancyId, best) ->
                        published.put(vacancyId, new Shortlist(JobOrder.of(vacancies.get(vacancyId)), best)));
        return published;
    }

    /** The statistics of every cell, by key. */
    public Map<String, Statistics> statistics(LocalDate asOf) {
        var judge = new Judge(reference, asOf);
        List<Candidate> live =
                candidates.values().stream().filter(judge::isLive).toList();
        return new NaiveStatistics(
                        asOf,
                        live,
                        List.copyOf(published(asOf).values()),
                        NaiveHeldBack.of(live, vacancies.values(), judge))
                .all();
    }

    /** Why each candidate who is not on a shortlist is not on it, by vacancy that is open and candidate, one of so many. */
    public Map<String, Map<String, String>> absences(LocalDate asOf, int oneOf) {
        var judge = new Judge(reference, asOf);
        var absences = new TreeMap<String, Map<String, String>>();
        int pairs = 0;
        for (Map.Entry<String, List<Match>> shortlist : shortlists(asOf).entrySet()) {
            Set<String> present =
                    shortlist.getValue().stream().map(Match::candidateId).collect(Collectors.toSet());
            for (Candidate candidate : candidates.values()) {
                if (!present.contains(candidate.candidateId()) && pairs++ % oneOf == 0) {
                    List<Rule> failed = judge.verdict(candidate, vacancies.get(shortlist.getKey()))
                            .failed();
                    absences.computeIfAbsent(shortlist.getKey(), id -> new TreeMap<>())
                            .put(
                                    candidate.candidateId(),
                                    failed.isEmpty()
                                            ? "OUTRANKED"
                                            : failed.get(0).name());
                }
            }
        }
        return absences;
    }

    /** How many pairs of a candidate and a vacancy fail each rule. */
    public Map<String, Integer> failures(LocalDate asOf) {
        var judge = new Judge(reference, asOf);
        var failures = new TreeMap<String, Integer>();
        for (Vacancy vacancy : vacancies.values()) {
            for (Candidate candidate : candidates.values()) {
                for (Rule rule : judge.verdict(candidate, vacancy).failed()) {
                    failures.merge(rule.name(), 1, Integer::sum);
                }
            }
        }
        return failures;
    }

    /** The type of reference record that a kind stands for. */
    public static Class<? extends ReferenceRecord> type(RecordKind kind) {
        return switch (kind) {
            case AGENCY -> Agency.class;
            case EMPLOYER -> Employer.class;
            case CAP_RULE -> CapRule.class;
            case ENTRY_REQUIREMENT -> EntryRequirement.class;
            case MINIMUM_WAGE -> MinimumWage.class;
            case INTAKE_STOP -> IntakeStop.class;
            case FX_RATE -> FxRate.class;
            case CANDIDATE, VACANCY -> throw new IllegalArgumentException(kind + " is a party, not a reference");
        };
    }

    private Object domain(Step step, SpecificRecord record) {
        byte[] bytes = serializer.serialize(step.topic(), record);
        return inputs.of(step.kind())
                .deserializer()
                .deserialize(step.topic(), bytes)
                .value();
    }

    private static <V> void keep(Map<String, V> records, String key, Optional<V> record) {
        BiConsumer<String, V> put = records::put;
        record.ifPresentOrElse(value -> put.accept(key, value), () -> records.remove(key));
    }
}
