package org.musubi.ingest.mapping;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.ingest.mapping.column.Columns;
import org.musubi.ingest.mapping.rule.ObjectRule;
import org.musubi.ingest.mapping.rule.Rule;
import org.musubi.ingest.table.TableFormat;
import org.musubi.schemas.topics.RecordKind;

/**
 * How the files of one publisher become records.
 *
 * @param name as it stands in receipts
 * @param kind what the records are
 * @param language of the publisher's report, ISO 639-1
 * @param files names of its files
 * @param updates what a file says of records that are not in it
 * @param withdrawAtMost largest share of the feed's records, from 0 to 1, that a snapshot may withdraw without being held
 * @param format how the files are written
 * @param rowsOfARecord the column whose equal cells make consecutive rows one record; nothing: each row is a record
 * @param columns what becomes of columns that no rule reads
 * @param pseudonym how people's numbers are replaced
 * @param fields the rules of the record
 * @param withdrawn gives true for a row that takes its record back
 * @param leftOut gives true for a row that is none of the feed's records
 */
public record Mapping(
        String name,
        RecordKind kind,
        String language,
        FileNames files,
        Updates updates,
        BigDecimal withdrawAtMost,
        TableFormat format,
        Optional<String> rowsOfARecord,
        Columns columns,
        Optional<Pseudonym> pseudonym,
        ObjectRule fields,
        Optional<Rule> withdrawn,
        Optional<Rule> leftOut) {
    public Mapping {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(files, "files");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(fields, "fields");
    }

    /** All its rules. */
    public Stream<Rule> rules() {
        return Stream.of(Stream.of(fields), withdrawn.stream(), leftOut.stream())
                .flatMap(rules -> rules);
    }

    /** The columns that are read; of JSON their paths. */
    public Set<String> columnsRead() {
        return Stream.concat(rowsOfARecord.stream(), rules().flatMap(rule -> rule.columns("")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
