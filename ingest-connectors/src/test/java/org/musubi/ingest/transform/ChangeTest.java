package org.musubi.ingest.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTest {
    @Test
    void takesTheRowOutOfDebeziumsEnvelope() {
        assertThat(Change.of(Workers.inserted())).hasValueSatisfying(change -> {
            assertThat(change.gone()).isFalse();
            assertThat(code(change)).isEqualTo("00017");
        });
    }

    @Test
    void seesTheRowAsItIsAfterAnUpdate() {
        assertThat(Change.of(Workers.updated("code", "00018")))
                .hasValueSatisfying(change -> assertThat(code(change)).isEqualTo("00018"));
    }

    @Test
    void takesARowWithoutAnEnvelopeAsItIs() {
        assertThat(Change.of(Workers.plain())).hasValueSatisfying(change -> {
            assertThat(change.gone()).isFalse();
            assertThat(code(change)).isEqualTo("00017");
        });
    }

    @ParameterizedTest
    @MethodSource("deletions")
    void knowsTheKeyOfARowThatIsGone(SourceRecord deletion) {
        assertThat(Change.of(deletion)).hasValueSatisfying(change -> {
            assertThat(change.gone()).isTrue();
            assertThat(code(change)).isEqualTo("00017");
        });
    }

    static Stream<SourceRecord> deletions() {
        return Stream.of(
                Workers.deleted(),
                Workers.deletedWithKeyOnly(),
                Workers.tombstone(),
                Workers.record(null, Map.of("code", "00017", "__deleted", "true")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", ""})
    void aRowThatIsNotMarkedAsDeletedIsThere(String mark) {
        assertThat(Change.of(Workers.record(null, Map.of("code", "00017", "__deleted", mark))))
                .hasValueSatisfying(change -> assertThat(change.gone()).isFalse());
    }

    @Test
    void aTableMayHaveAColumnWithTheNameOfAPartOfTheEnvelope() {
        Schema schema = SchemaBuilder.struct()
                .field("code", Schema.STRING_SCHEMA)
                .field("op", Schema.STRING_SCHEMA)
                .field("after", Schema.OPTIONAL_STRING_SCHEMA)
                .build();
        var row = new Struct(schema).put("code", "00017").put("op", "appendectomy");

        assertThat(Change.of(Workers.record(schema, row)))
                .hasValueSatisfying(change -> assertThat(code(change)).isEqualTo("00017"));
    }

    @Test
    void isAboutNoRowWhereThereAreNoColumns() {
        var emptied = new HashMap<String, Object>();
        emptied.put("op", "t");
        emptied.put("before", null);
        emptied.put("after", null);

        assertThat(Change.of(Workers.record(Schema.STRING_SCHEMA, "heartbeat"))).isEmpty();
        assertThat(Change.of(keyless(null))).isEmpty();
        assertThat(Change.of(keyless(emptied))).isEmpty();
    }

    private static SourceRecord keyless(Object value) {
        return new SourceRecord(Map.of(), Map.of(), Workers.TOPIC, null, value);
    }

    private static Object code(Change change) {
        return change.row().property("code").orElseThrow().value();
    }
}
