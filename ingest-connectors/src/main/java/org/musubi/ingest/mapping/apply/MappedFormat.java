package org.musubi.ingest.mapping.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.musubi.ingest.feed.Format;
import org.musubi.ingest.feed.Items;
import org.musubi.ingest.feed.Place;
import org.musubi.ingest.feed.Terms;
import org.musubi.ingest.feed.Updates;
import org.musubi.ingest.mapping.Mapping;
import org.musubi.ingest.mapping.UnusableMappingException;
import org.musubi.ingest.mapping.load.Mappings;
import org.musubi.ingest.mapping.secret.Secrets;
import org.musubi.ingest.table.Rows;
import org.musubi.ingest.table.TableFormat;
import org.musubi.ingest.table.Tables;
import org.musubi.schemas.topics.RecordKind;

/** The files of one publisher, by its mapping. */
public final class MappedFormat implements Format {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Mapping mapping;
    private final Secrets secrets;
    private final FileColumns columns;

    /**
     * @param mapping of the publisher
     * @param secrets where the secret of its pseudonyms is
     * @throws org.musubi.ingest.mapping.secret.UnusableSecretException if the mapping needs a secret that is not there
     */
    public MappedFormat(Mapping mapping, Secrets secrets) {
        this.mapping = mapping;
        this.secrets = secrets;
        columns = new FileColumns(mapping);
        // a missing secret shall be known now, not with the first file
        mapping.pseudonym().ifPresent(pseudonym -> pseudonym.with(secrets));
    }

    /**
     * Loads a mapping.
     *
     * @param mapping a YAML file
     * @param secrets a file of secrets; without one they come from the environment only
     * @throws UnusableMappingException if anything is wrong with it
     * @throws org.musubi.ingest.mapping.secret.UnusableSecretException if it needs a secret that is not there
     * @throws IOException if the mapping cannot be read
     */
    public static MappedFormat load(Path mapping, Optional<Path> secrets) throws IOException, UnusableMappingException {
        Map<String, String> environment = System.getenv();
        return new MappedFormat(
                Mappings.load(mapping),
                secrets.map(file -> Secrets.of(file, environment)).orElseGet(() -> Secrets.ofEnvironment(environment)));
    }

    /** The mapping. */
    public Mapping mapping() {
        return mapping;
    }

    @Override
    public Optional<RecordKind> kindOf(String fileName) {
        return mapping.files().contain(fileName) ? Optional.of(mapping.kind()) : Optional.empty();
    }

    @Override
    public Set<RecordKind> kinds() {
        return Set.of(mapping.kind());
    }

    @Override
    public Terms terms() {
        Updates updates = switch (mapping.updates()) {
            case DELTA -> new Updates.Delta();
            case SNAPSHOT -> new Updates.Snapshot(mapping.withdrawAtMost());
        };
        return new Terms(Optional.of(mapping.name()), updates, Locale.forLanguageTag(mapping.language()));
    }

    @Override
    public Items open(RecordKind kind, Path file, Place from) throws IOException {
        if (kind != mapping.kind()) {
            throw new IllegalArgumentException("the mapping " + mapping.name() + " is for "
                    + mapping.kind().label());
        }
        LocalDate day =
                Files.getLastModifiedTime(file).toInstant().atZone(TOKYO).toLocalDate();
        var mapper = new RowMapper(mapping, secrets, day);
        Rows rows = Tables.open(file, mapping.format(), columns);
        try {
            return items(rows, mapper, from);
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private Items items(Rows rows, RowMapper mapper, Place from) throws IOException {
        boolean table = mapping.format() instanceof TableFormat.Csv || mapping.format() instanceof TableFormat.Xlsx;
        if (table) {
            columns.refuseMissing(rows.columns());
            columns.refuseUnnamed(rows.columns());
        }
        RecordSource source = mapping.rowsOfARecord()
                .<RecordSource>map(column -> new RowGroups(rows, column))
                .orElseGet(() -> RecordSource.single(rows));
        return new MappedItems(rows, source, mapper, columns, !table, from);
    }
}
