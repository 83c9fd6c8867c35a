package org.musubi.matcher.topology;

import java.util.function.Consumer;
import org.musubi.matcher.statistics.Row;
import org.musubi.matcher.statistics.Supply;
import org.musubi.matcher.statistics.Tally;

/** What a shard counts: its live candidates, and those who are held back; and the date on which it evaluates everything. */
final class ShardTally implements Tally {
    private final IndexFeed index;
    private final Supply supply = new Supply();

    ShardTally(IndexFeed index) {
        this.index = index;
    }

    @Override
    public void review(Row earlier) {
        supply.review(earlier);
    }

    @Override
    public void takeChanged(Consumer<Row> taker) {
        taker.accept(new Row.Evaluated(index.asOf()));
        index.count(supply::set, supply::set);
        supply.takeChanged(taker);
    }
}
