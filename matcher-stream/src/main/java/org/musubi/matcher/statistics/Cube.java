package org.musubi.matcher.statistics;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Adds up the rows of all sources, and says which cells have become others. There is a cell for every combination of codes, and
 * of {@link Cell#ALL} in the place of any of them, that holds something; but an origin has cells only while it has a live
 * candidate, and a destination only where it has an open vacancy.
 */
public final class Cube {
    /** In the place of an origin: vacancies that accept every one. */
    private static final String WHATEVER_ORIGIN = "";

    private final Map<Row.Seekers, Long> people = new HashMap<>();
    private final Map<Cell, CellSum> sums = new HashMap<>();
    private final Map<LocalDate, Long> dates = new TreeMap<>();
    private final Set<String> origins = new TreeSet<>(List.of(Cell.ALL));
    private final Set<String> destinations = new TreeSet<>(List.of(Cell.ALL));

    /** Each stands for the cells of all origins. */
    private final Set<Cell> known = new LinkedHashSet<>();

    private final Set<Cell> changed = new LinkedHashSet<>();
    private Optional<Frame> last = Optional.empty();

    /** What all cells depend on: the date, and the origins that have a live candidate. */
    private record Frame(LocalDate asOf, Set<String> origins) {}

    /** Takes a source's row in the place of an earlier one under the same heading. */
    public void replace(Optional<Row> before, Row after) {
        before.ifPresent(row -> count(row, Sign.MINUS));
        count(after, Sign.PLUS);
    }

    /** Has a cell handed over that was there at an earlier time. */
    public void review(Cell cell) {
        origins.add(cell.origin());
        change(cell.from(Cell.ALL));
    }

    /** Hands over the cells that may have changed since the last time; nothing of those that are not there. */
    public void takeChanged(BiConsumer<Cell, Optional<Statistics>> taker) {
        Optional<Frame> frame = dates.keySet().stream()
                .reduce((earlier, later) -> later)
                .map(asOf -> new Frame(asOf, presentOrigins()));
        if (frame.isEmpty()) {
            return; // no shard has said a word yet
        }
        if (!frame.equals(last)) {
            changed.addAll(known);
            last = frame;
        }
        for (Cell cells : changed) {
            boolean isThere = cells.destination().equals(Cell.ALL) || sum(cells).openVacancies() > 0;
            for (String origin : origins) {
                Cell cell = cells.from(origin);
                boolean isPresent = isThere && frame.get().origins().contains(origin);
                taker.accept(
                        cell,
                        isPresent
                                ? Optional.of(statistics(cell, frame.get().asOf()))
                                        .filter(cellNow -> !cellNow.isEmpty())
                                : Optional.empty());
            }
        }
        changed.clear();
    }

    private Set<String> presentOrigins() {
        return origins.stream()
                .filter(origin ->
                        origin.equals(Cell.ALL) || people.containsKey(new Row.Seekers(origin, Cell.ALL, Cell.ALL)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Statistics statistics(Cell cell, LocalDate asOf) {
        var sum = new CellSum();
        sum.add(sum(cell));
        if (!cell.origin().equals(Cell.ALL)) {
            sum.add(sum(cell.from(WHATEVER_ORIGIN)));
        }
        return new Statistics(
                cell,
                asOf,
                people.getOrDefault(new Row.Seekers(cell.origin(), cell.status(), cell.field()), 0L),
                sum.openVacancies(),
                sum.openings(),
                sum.shortlistedPairs(),
                sum.regions(),
                sum.costs(),
                sum(cell).heldBack(),
                sum(cell).excess());
    }

    private CellSum sum(Cell cell) {
        return sums.getOrDefault(cell, new CellSum());
    }

    private void count(Row row, Sign sign) {
        if (row instanceof Row.People counted) {
            count(counted, sign);
        } else if (row instanceof Row.Vacancies counted) {
            count(counted, sign);
        } else if (row instanceof Row.Pairs counted) {
            forEach(
                    counted.group().site(),
                    Stream.of(counted.group().origin(), Cell.ALL),
                    cell -> cell.count(counted, sign));
        } else if (row instanceof Row.HeldBackPeople counted) {
            forEach(counted.cell(), Stream.of(counted.cell().origin(), Cell.ALL), cell -> cell.count(counted, sign));
        } else if (row instanceof Row.Evaluated counted) {
            add(dates, counted.asOf(), sign.of(1));
        }
    }

    private void count(Row.People row, Sign sign) {
        Row.Seekers group = row.group();
        origins.add(group.origin());
        for (String origin : List.of(group.origin(), Cell.ALL)) {
            add(people, new Row.Seekers(origin, group.status(), group.field()), sign.of(row.people()));
        }
        destinations.forEach(destination -> change(new Cell(Cell.ALL, destination, group.status(), group.field())));
    }

    private void count(Row.Vacancies row, Sign sign) {
        List<String> accepted = row.group().acceptedOrigins();
        Stream<String> audience = accepted.isEmpty() ? Stream.of(WHATEVER_ORIGIN) : accepted.stream();
        destinations.add(row.group().site().destination());
        forEach(row.group().site(), Stream.concat(audience, Stream.of(Cell.ALL)), cell -> cell.count(row, sign));
    }

    private void forEach(Site site, Stream<String> ofOrigins, Consumer<CellSum> counting) {
        forEach(new Cell(Cell.ALL, site.destination(), site.status(), site.field()), ofOrigins, counting);
    }

    /** Every cell to which a full one belongs, for some origins. */
    private void forEach(Cell full, Stream<String> ofOrigins, Consumer<CellSum> counting) {
        List<String> everyOrigin = ofOrigins.toList();
        for (String destination : List.of(full.destination(), Cell.ALL)) {
            for (String status : List.of(full.status(), Cell.ALL)) {
                for (String field : List.of(full.field(), Cell.ALL)) {
                    var cells = new Cell(Cell.ALL, destination, status, field);
                    change(cells);
                    everyOrigin.forEach(origin ->
                            counting.accept(sums.computeIfAbsent(cells.from(origin), unknown -> new CellSum())));
                }
            }
        }
    }

    private void change(Cell cells) {
        known.add(cells);
        changed.add(cells);
    }

    /** Adds to the number of a key; 0 is not kept. */
    private static <K> void add(Map<K, Long> numbers, K key, long more) {
        numbers.compute(key, (same, number) -> {
            long sum = (number == null ? 0 : number) + more;
            return sum == 0 ? null : sum;
        });
    }
}
