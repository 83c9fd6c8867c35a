package org.musubi.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** Measurements as a table for a terminal. */
public final class ResultTable {
    private static final int GAP = 2;

    private final List<List<String>> rows = new ArrayList<>();

    /** A table. */
    public ResultTable(List<Measurement> measurements) {
        rows.add(List.of("workload", "measure", "subject", "value", "unit"));
        for (Measurement one : measurements) {
            rows.add(List.of(
                    one.workload(),
                    one.measure(),
                    one.subject(),
                    one.hasValue() ? Numbers.of(one.value()) : "-",
                    one.hasValue() ? one.unit() : String.valueOf(one.detail().get(Measurement.REASON))));
        }
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String blanks = " ".repeat(width(column) - row.get(column).length());
                line.append(column == 3 ? blanks + row.get(column) : row.get(column) + blanks);
                line.append(" ".repeat(GAP));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
