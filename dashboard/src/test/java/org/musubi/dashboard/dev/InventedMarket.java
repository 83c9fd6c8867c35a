package org.musubi.dashboard.dev;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.musubi.schemas.avro.CostAssessment;
import org.musubi.schemas.avro.MatchEvent;
import org.musubi.schemas.avro.MatchEventType;
import org.musubi.schemas.avro.Money;
import org.musubi.schemas.avro.ScoreParts;
import org.musubi.schemas.avro.Shortlist;
import org.musubi.schemas.avro.ShortlistEntry;
import org.musubi.schemas.topics.Topics;

/** Invented candidates, vacancies and shortlists that change, each change with the events that belong to it. Seeded. */
public final class InventedMarket {
    /** The date of everything. */
    public static final LocalDate AS_OF = LocalDate.of(2027, 4, 1);

    private static final List<String> ORIGINS = List.of("VNM", "VNM", "VNM", "MMR", "MMR", "KHM", "NPL");
    private static final List<String> REASONS =
            List.of("OUTRANKED", "CANDIDATE_WITHDRAWN", "COST_CAP_EXCEEDED", "NO_CONSENT", "AGENCY_SUSPENDED");
    private static final List<String> STATUSES = List.of("SSW1", "SSW1", "SSW1", "ESD", "ESD", "SSW2");
    private static final List<String> FIELDS = List.of(
            "NURSING_CARE",
            "BUILDING_CLEANING",
            "LINEN_SUPPLY",
            "INDUSTRIAL_PRODUCTS",
            "CONSTRUCTION",
            "SHIPBUILDING",
            "AUTO_REPAIR",
            "AVIATION",
            "ACCOMMODATION",
            "AUTO_TRANSPORT",
            "RAILWAY",
            "LOGISTICS_WAREHOUSE",
            "AGRICULTURE",
            "FISHERY",
            "FOOD_MANUFACTURING",
            "FOOD_SERVICE",
            "FORESTRY",
            "WOOD",
            "RESOURCE_CIRCULATION");

    private final Random random;
    private final InventedTopics topics;
    private final List<Person> people;
    private final Map<String, List<Person>> seekers = new HashMap<>();
    private final Map<String, Shortlist> shortlists = new ConcurrentSkipListMap<>();
    private final int vacancies;

    public InventedMarket(long seed, InventedTopics topics, int vacancies, int candidates) {
        this.random = new Random(seed);
        this.topics = topics;
        this.vacancies = vacancies;
        this.people = IntStream.range(0, candidates).mapToObj(this::person).toList();
        people.forEach(person -> person.statuses.forEach(
                status -> seekers.computeIfAbsent(status + "/" + person.field, key -> new ArrayList<>())
                        .add(person)));
    }

    /** Fills every shortlist once. */
    public void open() {
        IntStream.range(0, vacancies).forEach(this::open);
    }

    /** One change: somebody joins, leaves or costs something else, or a vacancy goes or comes. */
    public void change() {
        int number = random.nextInt(vacancies);
        Optional<Shortlist> list = Optional.ofNullable(shortlists.get(vacancyId(number)));
        if (list.isEmpty()) {
            open(number);
        } else if (random.nextInt(25) == 0) {
            close(list.get());
        } else {
            rearrange(list.get());
        }
    }

    /** What is published now. */
    public Map<String, Shortlist> shortlists() {
        return shortlists;
    }

    List<Person> people() {
        return people;
    }

    private void open(int number) {
        String status = pick(STATUSES);
        boolean engineer = random.nextInt(30) == 0;
        int openings = 1 + random.nextInt(6);
        String vacancyId = vacancyId(number);
        publish(new Shortlist(
                vacancyId,
                String.format("JPN-EMPLOYER-%04d", 1 + number % 40),
                "JPN",
                String.format("JP-%02d", 1 + random.nextInt(47)),
                engineer ? "ENGINEER" : status,
                engineer ? "ICT" : FIELDS.get(skewed(FIELDS.size())),
                openings,
                Math.max(10, 3 * openings),
                new Money(Integer.toString(1000 * (168 + random.nextInt(90))), "JPY"),
                AS_OF,
                List.of()));
        Shortlist empty = shortlists.get(vacancyId);
        List<Person> fitting = seekers.getOrDefault(empty.getStatus() + "/" + empty.getField(), List.of());
        List<ShortlistEntry> entries = new ArrayList<>();
        fitting.stream()
                .filter(person -> random.nextInt(4) == 0)
                .limit(empty.getSize())
                .forEach(person -> entries.add(entry(person, empty)));
        publish(empty, entries, "OUTRANKED");
    }

    private void close(Shortlist list) {
        withdraw(list, list.getEntries(), "VACANCY_WITHDRAWN");
        shortlists.remove(list.getVacancyId());
        topics.remove(Topics.SHORTLISTS, list.getVacancyId());
    }

    private void rearrange(Shortlist list) {
        List<ShortlistEntry> entries = new ArrayList<>(list.getEntries());
        List<Person> fitting = seekers.getOrDefault(list.getStatus() + "/" + list.getField(), List.of());
        if (!entries.isEmpty() && random.nextInt(2) == 0) {
            int place = random.nextInt(entries.size());
            ShortlistEntry old = entries.remove(place);
            if (random.nextBoolean()) {
                people.stream()
                        .filter(person -> person.candidateId.equals(old.getCandidateId()))
                        .forEach(person -> entries.add(entry(person, list)));
            }
        } else if (!fitting.isEmpty() && entries.size() < list.getSize()) {
            Person person = pick(fitting);
            entries.removeIf(entry -> entry.getCandidateId().equals(person.candidateId));
            entries.add(entry(person, list));
        }
        publish(list, entries, pick(REASONS));
    }

    private void publish(Shortlist list, List<ShortlistEntry> entries, String reason) {
        List<ShortlistEntry> ranked = new ArrayList<>();
        entries.stream()
                .sorted(Comparator.comparing(ShortlistEntry::getScore)
                        .reversed()
                        .thenComparing(ShortlistEntry::getCandidateId))
                .forEach(entry -> ranked.add(ranked(entry, ranked.size() + 1)));
        publish(filled(list, ranked));
        Map<String, ShortlistEntry> before = new HashMap<>();
        list.getEntries().forEach(entry -> before.put(entry.getCandidateId(), entry));
        for (ShortlistEntry entry : ranked) {
            ShortlistEntry old = before.remove(entry.getCandidateId());
            if (old == null) {
                announce(MatchEventType.PROPOSED, list, entry, null);
            } else if (!old.getParts().equals(entry.getParts())
                    || !old.getCost().equals(entry.getCost())) {
                announce(MatchEventType.UPDATED, list, entry, null);
            }
        }
        withdraw(list, List.copyOf(before.values()), reason);
    }

    private static ShortlistEntry ranked(ShortlistEntry entry, int rank) {
        return new ShortlistEntry(
                rank,
                entry.getCandidateId(),
                entry.getOrigin(),
                entry.getAgencyId(),
                entry.getScore(),
                entry.getParts(),
                entry.getCost());
    }

    private static Shortlist filled(Shortlist list, List<ShortlistEntry> entries) {
        return new Shortlist(
                list.getVacancyId(),
                list.getEmployerId(),
                list.getDestination(),
                list.getRegion(),
                list.getStatus(),
                list.getField(),
                list.getOpenings(),
                list.getSize(),
                list.getMonthlyWage(),
                list.getAsOf(),
                entries);
    }

    private void publish(Shortlist list) {
        shortlists.put(list.getVacancyId(), list);
        topics.put(Topics.SHORTLISTS, list.getVacancyId(), list);
    }

    private void withdraw(Shortlist list, List<ShortlistEntry> entries, String reason) {
        entries.forEach(entry -> announce(MatchEventType.WITHDRAWN, list, entry, reason));
    }

    private void announce(MatchEventType type, Shortlist list, ShortlistEntry entry, String reason) {
        topics.put(
                Topics.MATCH_EVENTS.of(entry.getOrigin()),
                list.getVacancyId(),
                new MatchEvent(
                        type,
                        list.getVacancyId(),
                        entry.getCandidateId(),
                        entry.getOrigin(),
                        entry.getAgencyId(),
                        list.getEmployerId(),
                        list.getDestination(),
                        list.getRegion(),
                        list.getStatus(),
                        list.getField(),
                        entry.getScore(),
                        entry.getParts(),
                        entry.getCost(),
                        reason,
                        AS_OF));
    }

    private ShortlistEntry entry(Person person, Shortlist list) {
        int wage = Integer.parseInt(list.getMonthlyWage().getAmount());
        boolean esd = list.getStatus().equals("ESD");
        int cap = esd ? 2 * wage : 3 * wage;
        int paid = random.nextInt(6) == 0 ? 0 : 1000 * random.nextInt(cap / 1000);
        var parts = new ScoreParts(
                100 * random.nextInt(4),
                4 * random.nextInt(61),
                40 + 40 * random.nextInt(5),
                200 * (cap - paid) / cap,
                20 * random.nextInt(4));
        int score =
                parts.getLanguage() + parts.getExperience() + parts.getRegion() + parts.getCost() + parts.getNeeds();
        String rule = esd ? "JPN-ESD-TWO-MONTHS" : person.origin + "-JPN-SERVICE-CHARGE";
        return new ShortlistEntry(
                1,
                person.candidateId,
                person.origin,
                person.agencyId,
                score,
                parts,
                new CostAssessment(Integer.toString(paid), Integer.toString(cap), "JPY", rule));
    }

    private Person person(int number) {
        String origin = pick(ORIGINS);
        boolean engineer = random.nextInt(30) == 0;
        return new Person(
                String.format("%s-%06d", origin, number),
                origin,
                String.format("%s-AGENCY-%03d", origin, 1 + random.nextInt(4)),
                engineer
                        ? List.of("ENGINEER")
                        : random.nextInt(3) == 0 ? List.of("ESD", "SSW1") : List.of(pick(STATUSES)),
                engineer ? "ICT" : FIELDS.get(skewed(FIELDS.size())));
    }

    private int skewed(int bound) {
        return Math.min(random.nextInt(bound), random.nextInt(bound));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String vacancyId(int number) {
        return String.format("JPN-VACANCY-%05d", number + 1);
    }

    /** A candidate. */
    record Person(String candidateId, String origin, String agencyId, List<String> statuses, String field) {}
}
