package org.musubi.ingest.transform;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.musubi.ingest.canonical.LineOutcome;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.canonical.LineOutcome.Withdrawn;
import org.musubi.ingest.mapping.apply.RowMapper;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.table.CellText;
import org.musubi.ingest.table.Row;

/** Maps rows that come day after day: each speaks for the day on which it comes. For one thread. */
final class TodaysMapper {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Function<LocalDate, RowMapper> mappers;
    private final LackingColumns lacking;
    private final CellText texts;
    private final InstantSource clock;
    private Optional<OfDay> latest = Optional.empty();

    private record OfDay(LocalDate day, RowMapper mapper) {}

    /**
     * @param mappers makes the mapper of a day
     * @param lacking finds the columns that rows lack
     * @param texts makes the cells of texts
     */
    TodaysMapper(Function<LocalDate, RowMapper> mappers, LackingColumns lacking, CellText texts, InstantSource clock) {
        this.mappers = mappers;
        this.lacking = lacking;
        this.texts = texts;
        this.clock = clock;
    }

    /** What becomes of a row; one that is left out is as good as gone. Never throws, whatever is in it. */
    LineOutcome outcome(Change change, long number) {
        List<Row> rows = List.of(new DatumRow(number, change.row(), texts));
        if (change.gone()) {
            return today().withdraw(rows);
        }
        List<Reason> reasons = lacking.of(change.row());
        if (!reasons.isEmpty()) {
            return new Refused(key(rows), reasons);
        }
        return today().leavesOut(rows) ? today().withdraw(rows) : today().map(rows);
    }

    private Optional<String> key(List<Row> rows) {
        return today().withdraw(rows) instanceof Withdrawn record ? Optional.of(record.key()) : Optional.empty();
    }

    private RowMapper today() {
        LocalDate day = clock.instant().atZone(TOKYO).toLocalDate();
        OfDay current =
                latest.filter(mapper -> mapper.day().equals(day)).orElseGet(() -> new OfDay(day, mappers.apply(day)));
        latest = Optional.of(current);
        return current.mapper();
    }
}
