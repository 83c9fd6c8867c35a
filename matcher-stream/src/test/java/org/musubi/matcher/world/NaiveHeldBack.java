package org.musubi.matcher.world;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.CostAssessment;
import org.musubi.matcher.rules.Judge;
import org.musubi.matcher.rules.Money;
import org.musubi.matcher.rules.Pair;
import org.musubi.matcher.rules.Skill;
import org.musubi.matcher.rules.Vacancy;
import org.musubi.matcher.statistics.Cell;

/**
 * Who is held back by their costs, by a plain look at every candidate and vacancy.
 *
 * @param registrations by full cell, the least excess of each registration that is held back there by currency
 */
record NaiveHeldBack(Map<Cell, List<Map<String, BigDecimal>>> registrations) {
    static NaiveHeldBack of(List<Candidate> live, Collection<Vacancy> vacancies, Judge judge) {
        List<Vacancy> open = vacancies.stream()
                .filter(vacancy -> judge.terms(vacancy).isOpen())
                .toList();
        Map<Cell, List<Map<String, BigDecimal>>> registrations = new HashMap<>();
        for (Candidate candidate : live) {
            for (String destination :
                    open.stream().map(Vacancy::destination).distinct().toList()) {
                for (String status : candidate.statuses()) {
                    for (Skill skill : candidate.skills()) {
                        var cell = new Cell(candidate.origin(), destination, status, skill.field());
                        List<Vacancy> wanted = open.stream()
                                .filter(vacancy -> isIn(cell, vacancy))
                                .toList();
                        Map<String, BigDecimal> excess = leastExcess(candidate, wanted, judge);
                        if (!excess.isEmpty()) {
                            registrations
                                    .computeIfAbsent(cell, first -> new ArrayList<>())
                                    .add(excess);
                        }
                    }
                }
            }
        }
        return new NaiveHeldBack(registrations);
    }

    /** How many registrations in a cell. */
    long heldBack(Cell cell) {
        return in(cell).size();
    }

    /** The sums of the least excess in a cell. */
    List<Money> excess(Cell cell) {
        var sums = new TreeMap<String, BigDecimal>();
        in(cell).forEach(excess -> excess.forEach((currency, amount) -> sums.merge(currency, amount, BigDecimal::add)));
        return sums.entrySet().stream()
                .map(sum -> new Money(sum.getValue(), sum.getKey()))
                .toList();
    }

    private List<Map<String, BigDecimal>> in(Cell cell) {
        return registrations.entrySet().stream()
                .filter(full -> is(cell.origin(), full.getKey().origin())
                        && is(cell.destination(), full.getKey().destination())
                        && is(cell.status(), full.getKey().status())
                        && is(cell.field(), full.getKey().field()))
                .flatMap(full -> full.getValue().stream())
                .toList();
    }

    /** By currency; empty when some vacancy costs no more than its caps allow, or none can be assessed. */
    private static Map<String, BigDecimal> leastExcess(Candidate candidate, List<Vacancy> vacancies, Judge judge) {
        var least = new HashMap<String, BigDecimal>();
        for (Vacancy vacancy : vacancies) {
            Pair pair = judge.verdict(candidate, vacancy).pair();
            if (pair.knownBinding().isPresent()) {
                CostAssessment binding = pair.knownBinding().get();
                if (!binding.isExceeded()) {
                    return Map.of();
                }
                least.merge(vacancy.currency(), binding.headroom().negate(), BigDecimal::min);
            }
        }
        return least;
    }

    private static boolean isIn(Cell cell, Vacancy vacancy) {
        return cell.destination().equals(vacancy.destination())
                && cell.status().equals(vacancy.status())
                && cell.field().equals(vacancy.field())
                && (vacancy.acceptedOrigins().isEmpty()
                        || vacancy.acceptedOrigins().contains(cell.origin()));
    }

    private static boolean is(String codeOrAll, String code) {
        return codeOrAll.equals("*") || codeOrAll.equals(code);
    }
}
