package org.musubi.ingest.mapping.apply;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.table.RowRead;
import org.musubi.ingest.table.Rows;

/** The rows of a file, record by record. */
interface RecordSource {
    /** The rows of the next record; nothing at the end of the file. */
    Optional<RecordRows> next() throws IOException;

    /** Rows each of which is a record. */
    static RecordSource single(Rows rows) {
        return () -> rows.next().map(RecordSource::record);
    }

    private static RecordRows record(RowRead read) {
        return read instanceof RowRead.Good good
                ? new RecordRows(good.number(), good.number(), List.of(good.row()), List.of())
                : new RecordRows(read.number(), read.number(), List.of(), ((RowRead.Bad) read).reasons());
    }
}
