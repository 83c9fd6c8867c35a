package org.musubi.standalone.samples.publishers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** Records as rows of a table. */
final class TableFile implements PublisherFile {
    private final Layout layout;
    private final Table table;
    private int records;
    private int broken;

    TableFile(Layout layout, Table table) {
        this.layout = layout;
        this.table = table;
    }

    @Override
    public void write(ObjectNode record) throws IOException {
        write(layout.rows(record, ++records));
    }

    @Override
    public void writeBroken(ObjectNode record) throws IOException {
        List<Cells> rows = layout.rows(record, ++records);
        layout.flaws().get(broken++ % layout.flaws().size()).accept(rows.get(0));
        write(rows);
    }

    private void write(List<Cells> rows) throws IOException {
        for (Cells row : rows) {
            table.write(row);
        }
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
