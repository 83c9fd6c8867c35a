package org.musubi.matcher.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.musubi.matcher.index.Seeking;

/** The live candidates of one shard, by origin, status and field. */
public final class Supply implements Tally {
    private final Map<Seeking, Integer> known = new HashMap<>();
    private final Groups<Row.Seekers, Count> people = new Groups<>(Count::new, count -> count.value == 0);

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

    @Override
    public void review(Row earlier) {
        if (earlier instanceof Row.People row) {
            people.of(row.group());
        }
    }

    @Override
    public void takeChanged(Consumer<Row> taker) {
        people.takeChanged((group, count) -> taker.accept(new Row.People(group, count.value)));
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
