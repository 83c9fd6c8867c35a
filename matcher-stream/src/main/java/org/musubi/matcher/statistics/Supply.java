package org.musubi.matcher.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.musubi.matcher.index.HeldBack;
import org.musubi.matcher.index.Seeking;
import org.musubi.matcher.rules.Money;

/** The live candidates of one shard by origin, status and field, and those who are held back by their costs. */
public final class Supply implements Tally {
    private final Map<Seeking, Integer> known = new HashMap<>();
    private final Groups<Row.Seekers, Count> people = new Groups<>(Count::new, count -> count.value == 0);

    private final Groups<Cell, Excess> heldBack = new Groups<>(Excess::new, excess -> excess.people == 0);

    /** How many are held back, and by how much. */
    private static final class Excess {
        private int people;
        private List<Money> amounts = List.of();
    }

    /** A number that changes. */
    private static final class Count {
        private long value;
    }

    /** So many live candidates seek this now. */
    public void set(Seeking seeking, int live) {
        Integer before = live == 0 ? known.remove(seeking) : known.put(seeking, live);
        int more = live - (before == null ? 0 : before);
        if (more != 0) {
            addToEachStatus(seeking, more);
        }
    }

    /** So many are held back now. */
    public void set(HeldBack counted) {
        Excess excess =
                heldBack.of(new Cell(counted.origin(), counted.destination(), counted.status(), counted.field()));
        excess.people = counted.people();
        excess.amounts = counted.excess().entrySet().stream()
                .map(sum -> new Money(sum.getValue(), sum.getKey()))
                .toList();
    }

    @Override
    public void review(Row earlier) {
        if (earlier instanceof Row.People row) {
            people.of(row.group());
        } else if (earlier instanceof Row.HeldBackPeople row) {
            heldBack.of(row.cell());
        }
    }

    @Override
    public void takeChanged(Consumer<Row> taker) {
        people.takeChanged((group, count) -> taker.accept(new Row.People(group, count.value)));
        heldBack.takeChanged(
                (cell, excess) -> taker.accept(new Row.HeldBackPeople(cell, excess.people, excess.amounts)));
    }

    private void addToEachStatus(Seeking seeking, int more) {
        addToEachField(seeking, Cell.ALL, more);
        seeking.statuses().forEach(status -> addToEachField(seeking, status, more));
    }

    private void addToEachField(Seeking seeking, String status, int more) {
        people.of(new Row.Seekers(seeking.origin(), status, Cell.ALL)).value += more;
        seeking.fields().forEach(field -> people.of(new Row.Seekers(seeking.origin(), status, field)).value += more);
    }
}
