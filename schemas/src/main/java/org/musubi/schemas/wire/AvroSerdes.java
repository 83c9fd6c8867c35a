package org.musubi.schemas.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;
import org.musubi.schemas.avro.Candidate;

/** Makes serializers and deserializers of record values from Confluent's configuration names. */
public final class AvroSerdes {
    /** A customary name for what the serializers write; nobody has registered it. */
    public static final String MEDIA_TYPE = "application/vnd.confluent.avro";

    /** Class of the value serializer; Confluent's {@code KafkaAvroSerializer} can be named here. */
    public static final String SERIALIZER_CLASS = "avro.serializer.class";

    /** Class of the value deserializer; Confluent's {@code KafkaAvroDeserializer} can be named here. */
    public static final String DESERIALIZER_CLASS = "avro.deserializer.class";

    private static final String PACKAGE = "org.musubi.schemas.wire.";

    private final Map<String, Object> config;

    /**
     * @param config Confluent's names, such as {@code schema.registry.url}; others are passed on and ignored
     */
    public AvroSerdes(Map<String, ?> config) {
        var own = new HashMap<String, Object>(config);
        own.put("specific.avro.reader", "true");
        this.config = Map.copyOf(own);
    }

    /** A serializer for values of a topic. */
    public <T extends SpecificRecord> Serializer<T> serializer() {
        Serializer<Object> any = create(SERIALIZER_CLASS, "KafkaAvroSerializer", Serializer.class);
        any.configure(config, false);
        return any::serialize;
    }

    /** A deserializer for values of the given type. */
    public <T extends SpecificRecord> Deserializer<T> deserializer(Class<T> type) {
        Deserializer<Object> any = create(DESERIALIZER_CLASS, "KafkaAvroDeserializer", Deserializer.class);
        any.configure(config, false);
        return (topic, bytes) -> type.cast(any.deserialize(topic, bytes));
    }

    /**
     * A serializer that writes values directly, field by field, as records of the given type; with a serializer that is not
     * ours, in the general way.
     *
     * @param convert the record that the value is written as
     * @param direct writes the very same bytes
     */
    public <T extends SpecificRecord, V> Serializer<V> serializer(
            Class<T> type, Function<V, T> convert, DirectWriter<V> direct) {
        Serializer<Object> any = create(SERIALIZER_CLASS, "KafkaAvroSerializer", Serializer.class);
        any.configure(config, false);
        if (any instanceof KafkaAvroSerializer own) {
            return new DirectSerializer<>(own, SpecificData.getForClass(type).getSchema(type), direct);
        }
        return (topic, value) -> any.serialize(topic, value == null ? null : convert.apply(value));
    }

    /**
     * A deserializer that reads records of the given type directly, field by field, into something else, where they were
     * written with the fields that the type has; in the general way where not, or with a deserializer that is not ours.
     *
     * @param convert makes the same of a record that was read in the general way
     */
    public <T extends SpecificRecord, R> Deserializer<R> deserializer(
            Class<T> type, Function<T, R> convert, DirectReader<R> direct) {
        Deserializer<Object> any = create(DESERIALIZER_CLASS, "KafkaAvroDeserializer", Deserializer.class);
        any.configure(config, false);
        if (any instanceof KafkaAvroDeserializer own) {
            return new DirectDeserializer<>(own, type, convert, direct);
        }
        return (topic, bytes) -> bytes == null ? null : convert.apply(type.cast(any.deserialize(topic, bytes)));
    }

    /** Both. */
    public <T extends SpecificRecord> Serde<T> serde(Class<T> type) {
        return Serdes.serdeFrom(serializer(), deserializer(type));
    }

    @SuppressWarnings("unchecked") // a serializer of Confluent's takes and gives any record
    private <S> S create(String key, String standard, Class<? super S> wanted) {
        String name = config.getOrDefault(key, PACKAGE + standard).toString();
        if (!name.startsWith(PACKAGE)) {
            trustOurRecords();
        }
        try {
            return (S) Utils.newInstance(find(name).asSubclass(wanted));
        } catch (ClassNotFoundException e) {
            throw new ConfigException(key, name, "is not on the class path");
        }
    }

    /**
     * Avro makes no class that a schema names unless the process trusts it. Ours know their way around ({@link
     * GeneratedClasses}); others do not, so this adds the generated records, and only those, to what is trusted.
     */
    private static synchronized void trustOurRecords() {
        ClassSecurityValidator.ClassSecurityPredicate trusted = ClassSecurityValidator.getGlobal();
        if (!trusted.isTrusted(Candidate.class)) {
            String records = Candidate.class.getPackageName();
            ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                    trusted, type -> type.getPackageName().equals(records)));
        }
    }

    /** Ours first: inside Connect the thread's class loader may be another plugin's. */
    private static Class<?> find(String name) throws ClassNotFoundException {
        try {
            return Class.forName(name, true, AvroSerdes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return Utils.loadClass(name, Object.class);
        }
    }
}
