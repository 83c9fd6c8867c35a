package org.musubi.standalone.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.musubi.standalone.registry.Content.Reference;

/** The records of the topic, letter for letter as Confluent's registry writes them. */
class LogRecordTest {
    private static final Content STRING = new Content("AVRO", "\"string\"", List.of());

    @Test
    void writesAVersion() {
        var change = new Change.VersionSet(new Version("x-value", 1, 7, STRING, false));

        assertIsWrittenAndRead(
                change,
                "{\"keytype\":\"SCHEMA\",\"subject\":\"x-value\",\"version\":1,\"magic\":1}",
                "{\"subject\":\"x-value\",\"version\":1,\"id\":7,\"schema\":\"\\\"string\\\"\",\"deleted\":false}");
    }

    @Test
    void writesReferencesBetweenNumberAndSchema() {
        var content = new Content("AVRO", "\"a.B\"", List.of(new Reference("a.B", "b-value", 2)));

        assertIsWrittenAndRead(
                new Change.VersionSet(new Version("x-value", 3, 7, content, true)),
                "{\"keytype\":\"SCHEMA\",\"subject\":\"x-value\",\"version\":3,\"magic\":1}",
                "{\"subject\":\"x-value\",\"version\":3,\"id\":7,\"references\":[{\"name\":\"a.B\",\"subject\":\"b-value\","
                        + "\"version\":2}],\"schema\":\"\\\"a.B\\\"\",\"deleted\":true}");
    }

    @Test
    void writesErasures() {
        assertIsWrittenAndRead(
                new Change.VersionErased("x-value", 1),
                "{\"keytype\":\"SCHEMA\",\"subject\":\"x-value\",\"version\":1,\"magic\":1}",
                null);
    }

    @Test
    void writesSettingsOfASubjectAndOfAll() {
        assertIsWrittenAndRead(
                new Change.SettingMade(Setting.LEVEL, "x-value", "FULL"),
                "{\"keytype\":\"CONFIG\",\"subject\":\"x-value\",\"magic\":0}",
                "{\"subject\":\"x-value\",\"compatibilityLevel\":\"FULL\"}");
        assertIsWrittenAndRead(
                new Change.SettingMade(Setting.LEVEL, Settings.GLOBAL, "NONE"),
                "{\"keytype\":\"CONFIG\",\"magic\":0}",
                "{\"compatibilityLevel\":\"NONE\"}");
        assertIsWrittenAndRead(
                new Change.SettingMade(Setting.MODE, "x-value", "READONLY"),
                "{\"keytype\":\"MODE\",\"subject\":\"x-value\",\"magic\":0}",
                "{\"subject\":\"x-value\",\"mode\":\"READONLY\"}");
        assertIsWrittenAndRead(
                new Change.SettingRemoved(Setting.MODE, "x-value"),
                "{\"keytype\":\"MODE\",\"subject\":\"x-value\",\"magic\":0}",
                null);
    }

    @Test
    void writesTheRest() {
        assertIsWrittenAndRead(
                new Change.SubjectDeleted("x-value", 2),
                "{\"keytype\":\"DELETE_SUBJECT\",\"subject\":\"x-value\",\"magic\":0}",
                "{\"subject\":\"x-value\",\"version\":2}");
        assertIsWrittenAndRead(
                new Change.SubjectCleared("x-value"),
                "{\"keytype\":\"CLEAR_SUBJECT\",\"subject\":\"x-value\",\"magic\":0}",
                "{\"subject\":\"x-value\"}");
        assertIsWrittenAndRead(new Change.Mark(), "{\"keytype\":\"NOOP\",\"magic\":0}", null);
    }

    @Test
    void readsWhatOlderAndNewerRegistriesWrite() {
        var old = new LogRecord(
                "{\"keytype\":\"SCHEMA\",\"subject\":\"x-value\",\"version\":1,\"magic\":0}",
                "{\"subject\":\"x-value\",\"version\":1,\"id\":7,\"schema\":\"\\\"string\\\"\",\"deleted\":false}");
        var young = new LogRecord(
                "{\"keytype\":\"SCHEMA\",\"subject\":\"x-value\",\"version\":1,\"magic\":1}",
                "{\"subject\":\"x-value\",\"version\":1,\"id\":7,\"md5\":\"?\",\"schemaType\":\"AVRO\",\"references\":[],"
                        + "\"metadata\":null,\"ruleSet\":null,\"schema\":\"\\\"string\\\"\",\"deleted\":false,\"ts\":5}");

        assertThat(List.of(old.change(), young.change()))
                .allMatch(change -> change.orElseThrow()
                        .equals(new Change.VersionSet(new Version("x-value", 1, 7, STRING, false))));
    }

    @Test
    void passesOverWhatItDoesNotKnow() {
        assertThat(new LogRecord("{\"keytype\":\"CONTEXT\",\"magic\":0}", "{}").change())
                .isEmpty();
        assertThat(new LogRecord("{\"keytype\":\"CONFIG\",\"magic\":0}", "{\"compatibilityLevel\":\"SOME\"}").change())
                .isEmpty();
        assertThat(new LogRecord("no json", "").change()).isEmpty();
    }

    private static void assertIsWrittenAndRead(Change change, String key, String value) {
        assertThat(LogRecord.of(change)).isEqualTo(new LogRecord(key, value));
        assertThat(new LogRecord(key, value).change()).contains(change);
    }
}
