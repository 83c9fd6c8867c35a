package org.musubi.schemas.wire;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificFixed;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Avro's view of the generated classes. By itself Avro makes no class that a schema names unless a property of the whole
 * process lists it. Here the answer is local and needs no list: a name from outside may stand for a class that Avro
 * generated, and for nothing else.
 */
final class GeneratedClasses extends SpecificData {
    private final Map<String, Class<?>> byName = new ConcurrentHashMap<>();

    private GeneratedClasses(ClassLoader loader) {
        super(loader);
    }

    /** The classes that records of the given one are made of, with its conversions, such as that of dates. */
    static GeneratedClasses around(Class<?> root) {
        var classes = new GeneratedClasses(root.getClassLoader());
        SpecificData.getForClass(root).getConversions().forEach(classes::addLogicalTypeConversion);
        return classes;
    }

    /** The class that was generated for the record of that name. */
    static Class<?> of(Schema schema) {
        return load(schema.getFullName(), GeneratedClasses.class.getClassLoader());
    }

    @Override
    @SuppressWarnings("rawtypes") // as inherited
    public Class getClass(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM, FIXED ->
                byName.computeIfAbsent(schema.getFullName(), name -> load(name, getClassLoader()));
            case ARRAY, MAP, UNION, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> super.getClass(schema);
        };
    }

    /** A plain list, because Avro's own cannot be compared when it holds records with dates. */
    @Override
    public Object newArray(Object old, int size, Schema schema) {
        return new ArrayList<>(size);
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(name, false, loader); // false: nothing of it runs before it is known
            if (isGenerated(type)) {
                return type;
            }
        } catch (ClassNotFoundException e) {
            throw new SerializationException("There is no generated class " + name + " here to read into", e);
        }
        throw new SerializationException(name + " is named by a schema, but is no class that Avro generated");
    }

    private static boolean isGenerated(Class<?> type) {
        return SpecificRecord.class.isAssignableFrom(type)
                || SpecificFixed.class.isAssignableFrom(type)
                || GenericEnumSymbol.class.isAssignableFrom(type);
    }
}
