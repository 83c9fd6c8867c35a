package org.musubi.ingest.transform;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.components.Versioned;
import org.apache.kafka.connect.connector.ConnectRecord;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.transforms.Transformation;
import org.musubi.ingest.canonical.LineOutcome;
import org.musubi.ingest.canonical.LineOutcome.Refused;
import org.musubi.ingest.mapping.Mapping;
import org.musubi.ingest.mapping.apply.RowMapper;
import org.musubi.ingest.publish.RowMessages;
import org.musubi.ingest.refusal.Reason;
import org.musubi.ingest.refusal.ReasonCode;
import org.musubi.ingest.table.CellText;
import org.musubi.schemas.wire.AvroSerdes;
import org.musubi.schemas.wire.RegistryUnavailableException;

/**
 * Applies a mapping to the rows of a database, as Debezium (in its envelope or out of it) and JDBC connectors bring them. What
 * comes out has its topic and its key; run the connector with {@code key.converter} {@code
 * org.apache.kafka.connect.storage.StringConverter} and {@code value.converter} {@code
 * org.apache.kafka.connect.converters.ByteArrayConverter}, because the values are Avro already.
 */
public final class MappingTransformation<R extends ConnectRecord<R>> implements Transformation<R>, Versioned {
    private static final String VERSION = Optional.ofNullable(
                    MappingTransformation.class.getPackage().getImplementationVersion())
            .orElse("dev");

    private final InstantSource clock = InstantSource.system();
    private Optional<Running> running = Optional.empty();
    private long count;

    private record Running(TodaysMapper mapper, RowMessages messages) {}

    /** Made by Connect. */
    public MappingTransformation() {}

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public ConfigDef config() {
        return TransformationConfig.DEFINITION;
    }

    /** @throws ConfigException if a setting, the mapping or a secret is not fit for use; the message names it */
    @Override
    public void configure(Map<String, ?> settings) {
        var config = TransformationConfig.parse(settings);
        Mapping mapping = config.mapping();
        running = Optional.of(new Running(
                new TodaysMapper(
                        day -> new RowMapper(mapping, config.secrets(), day),
                        new LackingColumns(mapping),
                        texts(mapping),
                        clock),
                new RowMessages(config.feed(), mapping.kind(), new AvroSerdes(config.wire()).serializer())));
    }

    /**
     * Maps one row.
     *
     * @return null, which leaves the record out, where it tells of no row: a tombstone whose key has no columns
     * @throws RetriableException if the registry does not answer
     */
    @Override
    public R apply(R record) {
        Running now = running.orElseThrow(() -> new IllegalStateException("apply() needs configure() first"));
        Optional<Change> change = Change.of(record);
        if (change.isEmpty() && record.value() == null) {
            return null;
        }
        count++;
        LineOutcome outcome =
                change.map(row -> now.mapper().outcome(row, count)).orElseGet(MappingTransformation::noRow);
        try {
            return now.messages().of(record.topic(), count, outcome).inPlaceOf(record);
        } catch (RegistryUnavailableException e) {
            throw new RetriableException(e); // the kind that Connect knows
        }
    }

    private static CellText texts(Mapping mapping) {
        return mapping.format().burmese() ? CellText.perhapsInZawgyi() : CellText.inUnicode();
    }

    private static LineOutcome noRow() {
        String message = "is no row with columns; let only rows of tables come to this transformation";
        return new Refused(Optional.empty(), List.of(Reason.ofWhole(ReasonCode.WRONG_TYPE, message)));
    }

    @Override
    public void close() {}
}
