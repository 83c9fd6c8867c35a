package org.musubi.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnTest {
    private final Column level = new Column("level");

    @Test
    void isFoundAnewInEveryTable() throws UnreadableFileException {
        Row first = row("id", "level");
        Row second = row("level", "id");

        for (int round = 0; round < 2; round++) {
            assertThat(level.name()).isEqualTo("level");
            assertThat(first.find(level)).isEqualTo(new Cell.Text("cell of level"));
            assertThat(second.find(level)).isEqualTo(new Cell.Text("cell of level"));
            assertThat(row("id").find(level)).isNull();
        }
    }

    private static Row row(String... columns) throws UnreadableFileException {
        Cell[] cells = new Cell[columns.length];
        for (int i = 0; i < columns.length; i++) {
            cells[i] = new Cell.Text("cell of " + columns[i]);
        }
        return new TableRow(1, new Header(List.of(columns), any -> true), cells);
    }
}
