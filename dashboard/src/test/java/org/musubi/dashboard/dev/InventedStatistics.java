package org.musubi.dashboard.dev;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.musubi.schemas.avro.CostStatistics;
import org.musubi.schemas.avro.MatchStatistics;
import org.musubi.schemas.avro.Money;
import org.musubi.schemas.avro.RegionStatistics;
import org.musubi.schemas.avro.Shortlist;
import org.musubi.schemas.avro.ShortlistEntry;
import org.musubi.schemas.topics.Topics;

/** The statistics of an invented market: every cell that holds something, and what changed of them. */
final class InventedStatistics {
    private final InventedMarket market;
    private final InventedTopics topics;
    private final Map<String, MatchStatistics> published = new HashMap<>();

    InventedStatistics(InventedMarket market, InventedTopics topics) {
        this.market = market;
        this.topics = topics;
    }

    /** Publishes the cells that have changed. */
    void publish() {
        Map<String, Cell> cells = new TreeMap<>();
        Set<String> origins = new HashSet<>();
        market.people().forEach(person -> origins.add(person.origin()));
        market.people().forEach(person -> count(cells, person));
        market.shortlists().values().forEach(list -> count(cells, list, origins));
        Set<String> gone = new HashSet<>(published.keySet());
        cells.forEach((key, cell) -> {
            gone.remove(key);
            MatchStatistics now = cell.statistics(key);
            if (!now.equals(published.put(key, now))) {
                topics.put(Topics.MATCH_STATISTICS, key, now);
            }
        });
        gone.forEach(key -> {
            published.remove(key);
            topics.remove(Topics.MATCH_STATISTICS, key);
        });
    }

    private static void count(Map<String, Cell> cells, InventedMarket.Person person) {
        Set<String> keys = new HashSet<>();
        for (String status : person.statuses()) {
            for (String origin : List.of(person.origin(), "*")) {
                for (String destination : List.of("JPN", "*")) {
                    keys.addAll(keys(origin, destination, status, person.field()));
                }
            }
        }
        boolean heldBack = person.candidateId().hashCode() % 7 == 0;
        keys.forEach(key -> {
            Cell cell = cells.computeIfAbsent(key, each -> new Cell());
            cell.live++;
            if (heldBack) {
                cell.heldBack += key.contains("/*/") ? person.statuses().size() : 1;
                cell.excess += 20_000L + 1000L * (person.candidateId().hashCode() & 127);
            }
        });
    }

    private static void count(Map<String, Cell> cells, Shortlist list, Set<String> origins) {
        Set<String> all = new HashSet<>(origins);
        all.add("*");
        for (String origin : all) {
            List<ShortlistEntry> entries = list.getEntries().stream()
                    .filter(entry -> origin.equals("*") || entry.getOrigin().equals(origin))
                    .toList();
            Consumer<String> count =
                    key -> cells.computeIfAbsent(key, each -> new Cell()).add(list, entries);
            List.of("JPN", "*")
                    .forEach(destination -> keys(origin, destination, list.getStatus(), list.getField())
                            .forEach(count));
        }
    }

    private static Set<String> keys(String origin, String destination, String status, String field) {
        Set<String> keys = new HashSet<>();
        for (String s : List.of(status, "*")) {
            for (String f : List.of(field, "*")) {
                keys.add(String.join("/", origin, destination, s, f));
            }
        }
        return keys;
    }

    /** Sums of a cell. */
    private static final class Cell {
        private long live;
        private long vacancies;
        private long openings;
        private long pairs;
        private long heldBack;
        private long excess;
        private BigDecimal paid = BigDecimal.ZERO;
        private BigDecimal cap = BigDecimal.ZERO;
        private BigDecimal wage = BigDecimal.ZERO;
        private final List<Long> months = new ArrayList<>(List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
        private final Map<String, RegionStatistics> regions = new TreeMap<>();

        void add(Shortlist list, List<ShortlistEntry> entries) {
            vacancies++;
            openings += list.getOpenings();
            pairs += entries.size();
            var region = new RegionStatistics(list.getRegion(), 1L, (long) list.getOpenings(), (long) entries.size());
            regions.merge(list.getRegion(), region, Cell::sum);
            var monthly = new BigDecimal(list.getMonthlyWage().getAmount());
            for (ShortlistEntry entry : entries) {
                var own = new BigDecimal(entry.getCost().getWorkerPaid());
                paid = paid.add(own);
                cap = cap.add(new BigDecimal(entry.getCost().getCap()));
                wage = wage.add(monthly);
                int place = (int) Math.min(7, Math.ceil(2 * own.doubleValue() / monthly.doubleValue()));
                months.set(place, months.get(place) + 1);
            }
        }

        MatchStatistics statistics(String key) {
            String[] parts = key.split("/", 4);
            var costs = new CostStatistics(
                    "JPY", pairs, paid.toPlainString(), cap.toPlainString(), wage.toPlainString(), List.copyOf(months));
            return new MatchStatistics(
                    parts[0],
                    parts[1],
                    parts[2],
                    parts[3],
                    InventedMarket.AS_OF,
                    live,
                    vacancies,
                    openings,
                    pairs,
                    List.copyOf(regions.values()),
                    pairs == 0 ? List.of() : List.of(costs),
                    heldBack,
                    heldBack == 0 ? List.of() : List.of(new Money(Long.toString(excess), "JPY")));
        }

        private static RegionStatistics sum(RegionStatistics one, RegionStatistics other) {
            return new RegionStatistics(
                    one.getRegion(),
                    one.getOpenVacancies() + other.getOpenVacancies(),
                    one.getOpenings() + other.getOpenings(),
                    one.getShortlistedPairs() + other.getShortlistedPairs());
        }
    }
}
