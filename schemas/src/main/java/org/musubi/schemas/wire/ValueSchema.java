package org.musubi.schemas.wire;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericContainer;
import org.apache.kafka.common.errors.SerializationException;

/** The schema under which a value is written. */
final class ValueSchema {
    private static final Map<Class<?>, Schema> PLAIN = Map.of(
            String.class, Schema.create(Schema.Type.STRING),
            Integer.class, Schema.create(Schema.Type.INT),
            Long.class, Schema.create(Schema.Type.LONG),
            Float.class, Schema.create(Schema.Type.FLOAT),
            Double.class, Schema.create(Schema.Type.DOUBLE),
            Boolean.class, Schema.create(Schema.Type.BOOLEAN),
            byte[].class, Schema.create(Schema.Type.BYTES));

    private ValueSchema() {}

    static Schema of(Object value) {
        if (value instanceof GenericContainer container) {
            return container.getSchema();
        }
        Schema schema = PLAIN.get(value.getClass());
        if (schema == null) {
            throw new SerializationException(
                    "A value of class " + value.getClass().getName()
                            + " cannot be written: wanted is an Avro record or a plain value such as a string");
        }
        return schema;
    }
}
