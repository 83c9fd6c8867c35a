package org.musubi.ingest.transform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.source.SourceRecord;

/** What Debezium's connector for PostgreSQL sends of one row of a table of workers. */
final class Workers {
    static final String TOPIC = "labour.public.workers";

    private static final Schema KEY_SCHEMA = SchemaBuilder.struct()
            .name("labour.public.workers.Key")
            .field("code", Schema.STRING_SCHEMA)
            .build();

    private Workers() {}

    /** The row was inserted. */
    static SourceRecord inserted() {
        return record(insert());
    }

    /** The row was updated. */
    static SourceRecord updated(String column, Object value) {
        Struct before = insert().getStruct("after");
        Struct after = insert().getStruct("after").put(column, value);
        return record(insert().put("op", "u").put("before", before).put("after", after));
    }

    /** The row was deleted, and the table names all that was in it: {@code REPLICA IDENTITY FULL}. */
    static SourceRecord deleted() {
        Struct before = insert().getStruct("after");
        return record(insert().put("op", "d").put("before", before).put("after", null));
    }

    /** The row was deleted, and the event holds no more than its key. */
    static SourceRecord deletedWithKeyOnly() {
        return record(insert().put("op", "d").put("before", null).put("after", null));
    }

    /** What follows a deletion. */
    static SourceRecord tombstone() {
        return record(null, null);
    }

    /** The row without the envelope, as {@code ExtractNewRecordState} leaves it, or as a JDBC connector sends it. */
    static SourceRecord plain() {
        Struct row = row();
        return record(row.schema(), row);
    }

    /** The same of a table without a column. */
    static SourceRecord plainWithout(String column) {
        Struct row = row();
        SchemaBuilder fewer = SchemaBuilder.struct();
        row.schema().fields().stream()
                .filter(field -> !field.name().equals(column))
                .forEach(field -> fewer.field(field.name(), field.schema()));
        Schema schema = fewer.build();
        var without = new Struct(schema);
        schema.fields().forEach(field -> without.put(field, row.get(field.name())));
        return record(schema, without);
    }

    static Struct row() {
        return insert().getStruct("after");
    }

    static SourceRecord record(Schema schema, Object value) {
        var headers = new ConnectHeaders().addString("__debezium.newkey", "001090012345");
        return new SourceRecord(
                Map.of("server", "labour"),
                Map.of("lsn", 34112368L),
                TOPIC,
                0,
                KEY_SCHEMA,
                new Struct(KEY_SCHEMA).put("code", "00017"),
                schema,
                value,
                1795145400500L,
                headers);
    }

    private static SourceRecord record(Struct envelope) {
        return record(envelope.schema(), envelope);
    }

    private static Struct insert() {
        try (InputStream in = Workers.class.getResourceAsStream("insert.json");
                var json = new JsonConverter()) {
            json.configure(Map.of("converter.type", "value"));
            SchemaAndValue read = json.toConnectData(TOPIC, in.readAllBytes());
            return (Struct) read.value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
