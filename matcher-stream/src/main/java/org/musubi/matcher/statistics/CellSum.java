package org.musubi.matcher.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.musubi.matcher.rules.Money;

/** What is added up in one cell, but for people. */
final class CellSum {
    private final Map<String, Demanded> regions = new TreeMap<>();
    private final Map<String, CostSum> costs = new TreeMap<>();
    private final Map<String, BigDecimal> excess = new TreeMap<>();
    private long heldBack;

    /** What is wanted and matched in one region. */
    private static final class Demanded {
        private long vacancies;
        private long openings;
        private long pairs;

        void add(Demanded other) {
            vacancies += other.vacancies;
            openings += other.openings;
            pairs += other.pairs;
        }

        boolean isEmpty() {
            return vacancies == 0 && pairs == 0;
        }
    }

    void count(Row.Vacancies row, Sign sign) {
        Demanded region = region(row.group().site());
        region.vacancies += sign.of(row.vacancies());
        region.openings += sign.of(row.openings());
    }

    void count(Row.Pairs row, Sign sign) {
        region(row.group().site()).pairs += sign.of(row.costs().pairs());
        costs.computeIfAbsent(row.group().currency(), currency -> new CostSum()).count(row.costs(), sign);
    }

    void count(Row.HeldBackPeople row, Sign sign) {
        heldBack += sign.of(row.people());
        row.excess()
                .forEach(money ->
                        excess.merge(money.currency(), sign.add(BigDecimal.ZERO, money.amount()), BigDecimal::add));
    }

    /** Adds the vacancies and pairs of another cell. */
    void add(CellSum other) {
        other.regions.forEach((code, demanded) ->
                regions.computeIfAbsent(code, region -> new Demanded()).add(demanded));
        other.costs.forEach((currency, sum) ->
                costs.computeIfAbsent(currency, unknown -> new CostSum()).count(sum.in(currency), Sign.PLUS));
    }

    long openVacancies() {
        return regions.values().stream().mapToLong(region -> region.vacancies).sum();
    }

    long openings() {
        return regions.values().stream().mapToLong(region -> region.openings).sum();
    }

    long shortlistedPairs() {
        return regions.values().stream().mapToLong(region -> region.pairs).sum();
    }

    /** Sorted, without those in which there is nothing. */
    List<Statistics.Region> regions() {
        return regions.entrySet().stream()
                .filter(region -> !region.getValue().isEmpty())
                .map(region -> new Statistics.Region(
                        region.getKey(),
                        region.getValue().vacancies,
                        region.getValue().openings,
                        region.getValue().pairs))
                .toList();
    }

    /** Sorted by currency. */
    List<Costs> costs() {
        return costs.entrySet().stream()
                .filter(sum -> sum.getValue().pairs() > 0)
                .map(sum -> sum.getValue().in(sum.getKey()))
                .toList();
    }

    /** Registrations of people who are held back. */
    long heldBack() {
        return heldBack;
    }

    /** The least by which they exceed a cap, sorted by currency. */
    List<Money> excess() {
        return excess.entrySet().stream()
                .filter(sum -> sum.getValue().signum() > 0)
                .map(sum -> new Money(sum.getValue(), sum.getKey()))
                .toList();
    }

    private Demanded region(Site site) {
        return regions.computeIfAbsent(site.region(), code -> new Demanded());
    }
}
