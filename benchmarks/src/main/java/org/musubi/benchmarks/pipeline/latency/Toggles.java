package org.musubi.benchmarks.pipeline.latency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.musubi.matcher.wire.Domain;
import org.musubi.schemas.avro.Candidate;
import org.musubi.schemas.avro.CostItem;
import org.musubi.schemas.avro.Payer;
import org.musubi.schemas.avro.Shortlist;
import org.musubi.schemas.avro.ShortlistEntry;
import org.musubi.schemas.avro.Vacancy;
import org.musubi.schemas.topics.Topics;
import org.musubi.standalone.settled.Tail;

/** Finds candidates whose change surely brings an event. */
public final class Toggles {
    private static final BigDecimal A_LITTLE_MORE = new BigDecimal("1.01");

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
            toggles.add(new Toggle(record, record, "", ""));
        }
        return toggles;
    }

    /**
     * Candidates on settled shortlists who would pay a little more, but within the cap, if a cost that is theirs were one per
     * cent higher. Each is in the upper half of its list, so that it stays there. One for each vacancy at most, and nobody
     * twice.
     */
    public List<Toggle> onShortlists(int count) {
        Map<String, String> vacancyOf = candidatesInUpperHalves(2 * count); // some of them pay nothing
        Map<String, Vacancy> vacancies = vacancies(Set.copyOf(vacancyOf.values()));
        var judge = new Judge(ledger.rules(), ledger.workload().asOf());
        var toggles = new ArrayList<Toggle>();
        for (int number = 0; number < ledger.workload().size().candidates() && toggles.size() < count; number++) {
            String vacancyId = vacancyOf.get(ledger.workload().candidateId(number));
            if (vacancyId != null) {
                toggle(ledger.candidate(number), vacancies.get(vacancyId), judge)
                        .ifPresent(toggles::add);
            }
        }
        return toggles;
    }

    private Map<String, String> candidatesInUpperHalves(int count) {
        Map<String, List<String>> upperHalves = new HashMap<>();
        try (var tail = Tail.fromStart(cluster.bootstrapServers(), cluster.serdes(), Topics.SHORTLISTS)) {
            tail.drain(message -> upperHalves.put(message.key(), upperHalf(message.value())));
        }
        Map<String, String> vacancyOf = new HashMap<>();
        for (Map.Entry<String, List<String>> list : upperHalves.entrySet()) {
            if (vacancyOf.size() == count) {
                break;
            }
            list.getValue().stream()
                    .filter(candidate -> !vacancyOf.containsKey(candidate))
                    .findFirst()
                    .ifPresent(candidate -> vacancyOf.put(candidate, list.getKey()));
        }
        return vacancyOf;
    }

    private static List<String> upperHalf(Shortlist shortlist) {
        return shortlist == null
                ? List.of()
                : shortlist.getEntries().stream()
                        .limit((shortlist.getEntries().size() + 1) / 2)
                        .map(ShortlistEntry::getCandidateId)
                        .toList();
    }

    private Map<String, Vacancy> vacancies(Set<String> ids) {
        return ledger.vacancies()
                .filter(vacancy -> ids.contains(vacancy.getVacancyId()))
                .collect(Collectors.toMap(Vacancy::getVacancyId, Function.identity()));
    }

    /** The first of the worker's own costs that counts in this vacancy makes the difference. */
    private Optional<Toggle> toggle(Candidate candidate, Vacancy vacancy, Judge judge) {
        Optional<String> before = token(candidate, vacancy, judge);
        for (int cost = 0; cost < candidate.getCosts().size(); cost++) {
            if (candidate.getCosts().get(cost).getPayer() == Payer.WORKER) {
                Candidate changed = dearer(candidate, cost);
                Optional<String> after = token(changed, vacancy, judge);
                if (after.isPresent() && !after.equals(before)) {
                    return before.map(old -> new Toggle(prepared(candidate), prepared(changed), old, after.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> token(Candidate candidate, Vacancy vacancy, Judge judge) {
        var person = (org.musubi.matcher.rules.Candidate) Domain.of(candidate);
        var job = (org.musubi.matcher.rules.Vacancy) Domain.of(vacancy);
        return judge.match(person, judge.terms(job))
                .map(match -> Sighting.token(
                        job.vacancyId(), match.candidateId(), match.workerPaid().toPlainString()));
    }

    /** Without builders: they copy deeply, for which Avro wants to be told which classes to trust. */
    private static Candidate dearer(Candidate candidate, int place) {
        var costs = new ArrayList<>(candidate.getCosts());
        CostItem cost = costs.get(place);
        BigDecimal more =
                new BigDecimal(cost.getAmount()).multiply(A_LITTLE_MORE).setScale(0, RoundingMode.UP);
        costs.set(place, new CostItem(cost.getCategory(), cost.getPayer(), more.toPlainString(), cost.getCurrency()));
        return new Candidate(
                candidate.getCandidateId(),
                candidate.getOrigin(),
                candidate.getAgencyId(),
                candidate.getConsentUntil(),
                candidate.getMinorUntil(),
                candidate.getStatuses(),
                candidate.getSkills(),
                candidate.getJapanese(),
                candidate.getQualifications(),
                candidate.getPreferredRegions(),
                candidate.getMinimumMonthlyWage(),
                candidate.getAvailableFrom(),
                candidate.getNeeds(),
                costs);
    }

    private ProducerRecord<byte[], byte[]> prepared(Candidate candidate) {
        return feeder.prepare(List.of(candidate)).get(0);
    }
}
