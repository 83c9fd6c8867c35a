package org.musubi.ingest.mapping.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.ingest.mapping.Mapping;
import org.musubi.ingest.mapping.column.Columns;
import org.musubi.ingest.mapping.column.Fate;
import org.musubi.ingest.mapping.rule.Rule;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.refusal.Remark;
import org.musubi.ingest.refusal.RemarkCode;
import org.musubi.ingest.table.ColumnsRead;
import org.musubi.ingest.table.UnreadableFileException;

/** The columns of a file, and what its mapping does with them. */
final class FileColumns implements ColumnsRead {
    private static final int MOST_REMARKS = 200;
    private static final int LONGEST_HEADER = 60;

    private final Mapping mapping;
    private final Columns columns;
    private final Set<String> read;
    private final Set<String> repeating;

    FileColumns(Mapping mapping) {
        this.mapping = mapping;
        columns = mapping.columns();
        read = mapping.columnsRead();
        repeating = mapping.rules().flatMap(Rule::repeating).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean holds(String header) {
        return read.contains(header);
    }

    @Override
    public boolean repeats(String header) {
        return repeating.contains(header);
    }

    /** Refuses a table without the columns that are to be read. */
    void refuseMissing(List<String> headers) throws UnreadableFileException {
        Set<String> there = Set.copyOf(headers);
        List<String> missing = Stream.concat(
                        mapping.rowsOfARecord().stream().filter(column -> !there.contains(column)),
                        mapping.rules().flatMap(rule -> rule.missing(there)))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            String names = missing.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
            throw new UnreadableFileException(Reason.ofColumn(
                    missing.get(0),
                    ReasonCode.MISSING_COLUMN,
                    "the file lacks columns that its mapping reads: " + names
                            + "; check the row of the headers, the delimiter and the encoding"));
        }
    }

    /** Refuses a file with a column that the mapping does not name, where it wants that. */
    void refuseUnnamed(List<String> headers) throws UnreadableFileException {
        Optional<String> unnamed = headers.stream()
                .filter(header -> columns.othersRefused() && !holds(header) && columns.fate(header) == Fate.UNNAMED)
                .findFirst();
        if (unnamed.isPresent()) {
            throw new UnreadableFileException(Reason.ofColumn(
                    shortened(unnamed.get()),
                    ReasonCode.UNNAMED_COLUMN,
                    "the mapping does not name this column; remove it, or name it under columns or fields"));
        }
    }

    /** Whether the mapping wants files with columns that it does not name to be refused. */
    boolean refusesUnnamed() {
        return columns.othersRefused();
    }

    /** What there is to say of the columns that are not read. */
    List<Remark> remarks(List<String> headers) {
        var remarks = new ArrayList<Remark>();
        for (String header : headers) {
            if (!holds(header) && remarks.size() < MOST_REMARKS) {
                code(columns.fate(header))
                        .ifPresent(code -> remarks.add(new Remark(code, Optional.of(shortened(header)), 0)));
            }
        }
        return remarks;
    }

    private static Optional<RemarkCode> code(Fate fate) {
        return switch (fate) {
            case PERSONAL -> Optional.of(RemarkCode.PERSONAL_COLUMN_DROPPED);
            case DISCRIMINATORY -> Optional.of(RemarkCode.DISCRIMINATORY_COLUMN_DROPPED);
            case UNNAMED -> Optional.of(RemarkCode.COLUMN_IGNORED);
            case IGNORED -> Optional.empty();
        };
    }

    private static String shortened(String header) {
        return header.length() <= LONGEST_HEADER ? header : header.substring(0, LONGEST_HEADER - 1) + "…";
    }
}
