package org.musubi.matcher.statistics;

import java.util.function.Consumer;

/** What a source counts. */
public interface Tally {
    /** Has a row that was handed over by an earlier process looked at: it may be out of date, or there may be no such row. */
    void review(Row earlier);

    /** Hands over the rows that may have changed since the last time, empty ones included. */
    void takeChanged(Consumer<Row> taker);
}
