package org.musubi.ingest.mapping.apply;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.canonical.LineOutcome;
import org.musubi.ingest.canonical.LineOutcome.Taken;
import org.musubi.ingest.canonical.LineOutcome.Withdrawn;
import org.musubi.ingest.feed.Item;
import org.musubi.ingest.feed.Items;
import org.musubi.ingest.feed.Place;
import org.musubi.ingest.refusal.Remark;
import org.musubi.ingest.refusal.RemarkCode;
import org.musubi.ingest.table.Rows;

/**
 * The records of one file. Reading from a place on reads what is before it again and drops it, so that remarks, and keys that
 * come twice, are the same as of a file that was read in one go.
 */
final class MappedItems implements Items {
    private final Rows rows;
    private final RecordSource source;
    private final RowMapper mapper;
    private final FileColumns columns;
    private final boolean columnsGrow;
    private final Place from;
    private final KeyHashes keys = new KeyHashes();
    private long replaced;
    private long leftOut;

    /**
     * @param rows closed with the items
     * @param source the same, record by record
     * @param columnsGrow whether columns may come to light only further down
     */
    MappedItems(
            Rows rows, RecordSource source, RowMapper mapper, FileColumns columns, boolean columnsGrow, Place from) {
        this.rows = rows;
        this.source = source;
        this.mapper = mapper;
        this.columns = columns;
        this.columnsGrow = columnsGrow;
        this.from = from;
    }

    @Override
    public Optional<Item> next() throws IOException {
        Optional<Item> item = read();
        while (item.isPresent() && item.get().after().line() <= from.line()) {
            item = read();
        }
        return item;
    }

    private Optional<Item> read() throws IOException {
        Optional<RecordRows> record = nextRecord();
        while (record.filter(this::isLeftOut).isPresent()) {
            leftOut++;
            record = nextRecord();
        }
        return record.map(this::item);
    }

    private boolean isLeftOut(RecordRows record) {
        return record.faults().isEmpty() && mapper.leavesOut(record.rows());
    }

    private Optional<RecordRows> nextRecord() throws IOException {
        Optional<RecordRows> record = source.next();
        if (columnsGrow && columns.refusesUnnamed()) {
            columns.refuseUnnamed(rows.columns());
        }
        return record;
    }

    private Item item(RecordRows record) {
        LineOutcome outcome = record.faults().isEmpty() ? mapper.map(record.rows()) : mapper.refuse(record);
        if (key(outcome).filter(key -> !keys.add(key)).isPresent()) {
            replaced++;
        }
        return new Item(record.first(), new Place(0, record.last()), outcome);
    }

    private static Optional<String> key(LineOutcome outcome) {
        if (outcome instanceof Taken taken) {
            return Optional.of(taken.key());
        }
        return outcome instanceof Withdrawn withdrawn ? Optional.of(withdrawn.key()) : Optional.empty();
    }

    @Override
    public List<Remark> remarks() {
        var remarks = new ArrayList<Remark>(columns.remarks(rows.columns()));
        if (rows.guessedEncoding().isPresent()) {
            remarks.add(new Remark(RemarkCode.ENCODING_GUESSED, Optional.empty(), 0));
        }
        count(RemarkCode.ZAWGYI_CONVERTED, rows.convertedFromZawgyi(), remarks);
        count(RemarkCode.REPLACED_FURTHER_DOWN, replaced, remarks);
        count(RemarkCode.ROWS_LEFT_OUT, leftOut, remarks);
        return remarks;
    }

    private static void count(RemarkCode code, long count, List<Remark> remarks) {
        if (count > 0) {
            remarks.add(new Remark(code, Optional.empty(), count));
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
