package org.musubi.schemas.avro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.musubi.schemas.avro.SourceSchemas.SourceSchema;

/** Whoever reads a topic without us has nothing but the schema to go by. */
class SchemaDocTest {
    static Stream<SourceSchema> schemas() {
        return SourceSchemas.all();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyTypeAndEveryFieldSaysWhatItMeans(SourceSchema source) {
        Schema schema = source.schema();

        assertThat(schema.getDoc()).as("doc of %s", schema.getFullName()).isNotBlank();
        if (schema.getType() == Schema.Type.RECORD) {
            for (Schema.Field field : schema.getFields()) {
                assertThat(field.doc())
                        .as("doc of %s.%s", schema.getName(), field.name())
                        .isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void anOptionalFieldIsNullFirstAndNullByDefault(SourceSchema source) {
        if (source.schema().getType() != Schema.Type.RECORD) {
            return;
        }
        for (Schema.Field field : source.schema().getFields()) {
            if (field.schema().isNullable()) {
                assertThat(field.schema().getTypes().get(0).getType())
                        .as(field.name())
                        .isEqualTo(Schema.Type.NULL);
                assertThat(field.hasDefaultValue()).as(field.name()).isTrue();
                assertThat(field.defaultVal()).as(field.name()).isEqualTo(JsonProperties.NULL_VALUE);
            }
        }
    }
}
