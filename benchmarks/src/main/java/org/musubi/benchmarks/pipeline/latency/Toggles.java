package org.musubi.benchmarks.pipeline.latency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.musubi.benchmarks.pipeline.cluster.Cluster;
import org.musubi.benchmarks.pipeline.feed.Feeder;
import org.musubi.benchmarks.pipeline.feed.Ledger;
import org.musubi.matcher.rules.Judge;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.rules.Terms;
import org.musubi.matcher.wire.Domain;
import org.musubi.schemas.avro.Candidate;
import org.musubi.schemas.avro.CostCategory;
import org.musubi.schemas.avro.CostItem;
import org.musubi.schemas.avro.Payer;
import org.musubi.schemas.avro.Shortlist;
import org.musubi.schemas.avro.ShortlistEntry;
import org.musubi.schemas.avro.Vacancy;
import org.musubi.schemas.topics.Topics;
import org.musubi.standalone.settled.Tail;

/** Finds candidates whose change surely brings an event. */
public final class Toggles {
    private static final int SOME = 1_000;
    private static final List<CostCategory> RISING =
            List.of(CostCategory.RECRUITMENT_FEE, CostCategory.TRAINING, CostCategory.ADMINISTRATIVE);
    private static final String RISE = "1000";
    private static final String RISE_CURRENCY = "JPY";

    private final Cluster cluster;
    private final Ledger ledger;
    private final Feeder feeder;

    public Toggles(Cluster cluster, Ledger ledger, Feeder feeder) {
        this.cluster = cluster;
        this.ledger = ledger;
        this.feeder = feeder;
    }

    /** Some candidates, whoever they are, for a peer that does not look at them. */
    public List<Toggle> any(int count) {
        var toggles = new ArrayList<Toggle>();
        for (int number = 0; number < Math.min(count, ledger.workload().size().candidates()); number++) {
            ProducerRecord<byte[], byte[]> record = prepared(ledger.candidate(number));
            toggles.add(new Toggle(record, record, "", "", Set.of()));
        }
        return toggles;
    }

    /**
     * Candidates on settled shortlists, as they are and with costs of JPY 1,000 more that change the pair. Higher costs make nobody
     * better anywhere, so nobody loses a place by the changes of others. Nobody twice.
     */
    public List<Toggle> onShortlists(int count) {
        Map<String, String> vacancyOf = candidatesOnShortlists(4 * count + SOME);
        Map<String, Vacancy> vacancies = vacancies(Set.copyOf(vacancyOf.values()));
        var judge = new Judge(ledger.rules(), ledger.workload().asOf());
        var toggles = new ArrayList<Toggle>();
        for (int number = 0; number < ledger.workload().size().candidates() && toggles.size() < count; number++) {
            String vacancyId = vacancyOf.get(ledger.workload().candidateId(number));
            if (vacancyId != null) {
                toggle(number, vacancies.get(vacancyId), judge).ifPresent(toggles::add);
            }
        }
        return toggles;
    }

    /** Some of them, with one vacancy of each; from as many vacancies as can be. */
    private Map<String, String> candidatesOnShortlists(int count) {
        Map<String, List<String>> lists = new HashMap<>();
        try (var tail = Tail.fromStart(cluster.bootstrapServers(), cluster.serdes(), Topics.SHORTLISTS)) {
            tail.drain(message -> lists.put(message.key(), candidates(message.value())));
        }
        Map<String, String> vacancyOf = new HashMap<>();
        int longest = lists.values().stream().mapToInt(List::size).max().orElse(0);
        for (int place = 0; place < longest && vacancyOf.size() < count; place++) {
            for (Map.Entry<String, List<String>> list : lists.entrySet()) {
                if (place < list.getValue().size() && vacancyOf.size() < count) {
                    vacancyOf.putIfAbsent(list.getValue().get(place), list.getKey());
                }
            }
        }
        return vacancyOf;
    }

    private static List<String> candidates(Shortlist shortlist) {
        return shortlist == null
                ? List.of()
                : shortlist.getEntries().stream()
                        .map(ShortlistEntry::getCandidateId)
                        .toList();
    }

    private Map<String, Vacancy> vacancies(Set<String> ids) {
        return ledger.vacancies()
                .filter(vacancy -> ids.contains(vacancy.getVacancyId()))
                .collect(Collectors.toMap(Vacancy::getVacancyId, Function.identity()));
    }

    private Optional<Toggle> toggle(int number, Vacancy vacancy, Judge judge) {
        Candidate original = ledger.candidate(number);
        var job = (org.musubi.matcher.rules.Vacancy) Domain.of(vacancy);
        Terms terms = judge.terms(job);
        Match before = match(original, terms, judge).orElseThrow();
        for (CostCategory category : RISING) {
            Candidate changed = dearer(number, category);
            Optional<Match> after = match(changed, terms, judge);
            if (after.map(match -> isOtherAndNoBetter(match, before)).orElse(true)) {
                var told = new HashSet<>(Set.of(Sighting.GONE));
                after.ifPresent(match -> told.add(standing(match)));
                return Optional.of(new Toggle(
                        prepared(original),
                        prepared(changed),
                        Sighting.pair(job.vacancyId(), before.candidateId()),
                        standing(before),
                        told));
            }
        }
        return Optional.empty();
    }

    private Candidate dearer(int number, CostCategory category) {
        Candidate candidate = ledger.candidate(number);
        var costs = new ArrayList<>(candidate.getCosts());
        costs.add(new CostItem(category, Payer.WORKER, RISE, RISE_CURRENCY));
        candidate.put("costs", costs);
        return candidate;
    }

    private static Optional<Match> match(Candidate candidate, Terms terms, Judge judge) {
        var person = (org.musubi.matcher.rules.Candidate) Domain.of(candidate);
        return judge.isLive(person) ? judge.match(person, terms) : Optional.empty();
    }

    private static boolean isOtherAndNoBetter(Match after, Match before) {
        return !standing(after).equals(standing(before))
                && after.score().total() <= before.score().total();
    }

    private static String standing(Match match) {
        return Sighting.standing(match.score().total(), match.workerPaid().toPlainString());
    }

    private ProducerRecord<byte[], byte[]> prepared(Candidate candidate) {
        return feeder.prepare(List.of(candidate)).get(0);
    }
}
