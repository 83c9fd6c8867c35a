package org.musubi.matcher.world;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.musubi.matcher.merge.Shortlist;
import org.musubi.matcher.rules.Candidate;
import org.musubi.matcher.rules.Match;
import org.musubi.matcher.statistics.Cell;
import org.musubi.matcher.statistics.Costs;
import org.musubi.matcher.statistics.Statistics;

/** The statistics by a plain count: for each cell, everybody and everything is looked at. */
final class NaiveStatistics {
    private final LocalDate asOf;
    private final List<Candidate> live;
    private final List<Shortlist> shortlists;
    private final NaiveHeldBack heldBack;

    /**
     * Statistics on one date.
     *
     * @param live the live candidates
     * @param shortlists of all open vacancies
     * @param heldBack who is held back
     */
    NaiveStatistics(LocalDate asOf, List<Candidate> live, List<Shortlist> shortlists, NaiveHeldBack heldBack) {
        this.asOf = asOf;
        this.live = live;
        this.shortlists = shortlists;
        this.heldBack = heldBack;
    }

    /** Every cell that holds something, by key. */
    Map<String, Statistics> all() {
        var all = new TreeMap<String, Statistics>();
        for (String origin : codes(live.stream().map(Candidate::origin))) {
            for (String destination :
                    codes(shortlists.stream().map(list -> list.order().destination()))) {
                for (String status : codes(Stream.concat(
                        live.stream().flatMap(candidate -> candidate.statuses().stream()),
                        shortlists.stream().map(list -> list.order().status())))) {
                    for (String field : codes(Stream.concat(
                            live.stream()
                                    .flatMap(candidate -> candidate.skills().stream())
                                    .map(skill -> skill.field()),
                            shortlists.stream().map(list -> list.order().field())))) {
                        add(new Cell(origin, destination, status, field), all);
                    }
                }
            }
        }
        return all;
    }

    private void add(Cell cell, Map<String, Statistics> all) {
        List<Shortlist> ofAnyOrigin = shortlists.stream()
                .filter(list -> is(cell.destination(), list.order().destination())
                        && is(cell.status(), list.order().status())
                        && is(cell.field(), list.order().field()))
                .toList();
        if (ofAnyOrigin.isEmpty() && !cell.destination().equals("*")) {
            return;
        }
        long people = live.stream().filter(candidate -> isIn(cell, candidate)).count();
        List<Shortlist> accepting = ofAnyOrigin.stream()
                .filter(list -> cell.origin().equals("*")
                        || list.order().acceptedOrigins().isEmpty()
                        || list.order().acceptedOrigins().contains(cell.origin()))
                .toList();
        List<Statistics.Region> regions = ofAnyOrigin.stream()
                .map(list -> list.order().region())
                .distinct()
                .sorted()
                .map(region -> region(region, cell, accepting, ofAnyOrigin))
                .filter(region -> region.openVacancies() > 0 || region.shortlistedPairs() > 0)
                .toList();
        if (people > 0 || !accepting.isEmpty()) {
            all.put(
                    cell.key(),
                    new Statistics(
                            cell,
                            asOf,
                            people,
                            accepting.size(),
                            openings(accepting),
                            pairs(cell, ofAnyOrigin),
                            regions,
                            costs(cell, ofAnyOrigin),
                            heldBack.heldBack(cell),
                            heldBack.excess(cell)));
        }
    }

    private static Statistics.Region region(
            String region, Cell cell, List<Shortlist> accepting, List<Shortlist> ofAnyOrigin) {
        List<Shortlist> here = in(region, accepting);
        return new Statistics.Region(region, here.size(), openings(here), pairs(cell, in(region, ofAnyOrigin)));
    }

    private static List<Shortlist> in(String region, List<Shortlist> shortlists) {
        return shortlists.stream()
                .filter(list -> list.order().region().equals(region))
                .toList();
    }

    private static long openings(List<Shortlist> shortlists) {
        return shortlists.stream().mapToLong(list -> list.order().openings()).sum();
    }

    private static long pairs(Cell cell, List<Shortlist> shortlists) {
        return shortlists.stream()
                .flatMap(list -> list.entries().stream())
                .filter(match -> is(cell.origin(), match.origin()))
                .count();
    }

    private static List<Costs> costs(Cell cell, List<Shortlist> shortlists) {
        var costs = new ArrayList<Costs>();
        for (String currency : new TreeSet<>(
                shortlists.stream().map(list -> list.order().currency()).toList())) {
            BigDecimal paid = BigDecimal.ZERO;
            BigDecimal caps = BigDecimal.ZERO;
            BigDecimal wages = BigDecimal.ZERO;
            Long[] months = new Long[8];
            Arrays.fill(months, 0L);
            int pairs = 0;
            for (Shortlist list : shortlists) {
                BigDecimal wage = list.order().monthlyWage().amount();
                for (Match match : list.entries()) {
                    if (list.order().currency().equals(currency) && is(cell.origin(), match.origin())) {
                        pairs++;
                        paid = paid.add(match.workerPaid());
                        caps = caps.add(match.cap());
                        wages = wages.add(wage);
                        months[halfMonths(match.workerPaid(), wage)]++;
                    }
                }
            }
            if (pairs > 0) {
                costs.add(new Costs(currency, pairs, paid, caps, wages, List.of(months)));
            }
        }
        return costs;
    }

    private static int halfMonths(BigDecimal paid, BigDecimal wage) {
        for (int halves = 0; halves <= 6; halves++) {
            if (paid.compareTo(wage.multiply(new BigDecimal("0.5")).multiply(BigDecimal.valueOf(halves))) <= 0) {
                return halves;
            }
        }
        return 7;
    }

    private static boolean isIn(Cell cell, Candidate candidate) {
        return is(cell.origin(), candidate.origin())
                && (cell.status().equals("*") || candidate.statuses().contains(cell.status()))
                && (cell.field().equals("*") || candidate.skillIn(cell.field()).isPresent());
    }

    private static boolean is(String codeOrAll, String code) {
        return codeOrAll.equals("*") || codeOrAll.equals(code);
    }

    private static Set<String> codes(Stream<String> codes) {
        var distinct = new TreeSet<String>(List.of("*"));
        codes.forEach(distinct::add);
        return distinct;
    }
}
