package org.musubi.schemas.wire;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Confluent's own serializers, from a jar that the build fetches and that never comes on our class path. Kafka's and
 * Avro's classes are ours, so that both sides speak of the same records.
 */
final class GenuineConfluent implements AutoCloseable {
    private static final Path JAR = Path.of("target", "genuine", "confluent.jar");
    private static final String PACKAGE = "io.confluent.kafka.serializers.";

    private final URLClassLoader loader;
    private final Map<String, String> config;

    GenuineConfluent(String registryUrl) throws MalformedURLException {
        if (!Files.isReadable(JAR)) {
            throw new IllegalStateException(JAR + " is missing; the build fetches it: mvn -pl schemas test");
        }
        this.loader =
                new URLClassLoader(new URL[] {JAR.toUri().toURL()}, getClass().getClassLoader());
        this.config = Map.of("schema.registry.url", registryUrl);
    }

    @SuppressWarnings("unchecked") // it takes any record
    Serializer<Object> serializer() {
        return inItsOwnContext(() -> {
            var serializer = (Serializer<Object>) create("KafkaAvroSerializer");
            serializer.configure(config, false);
            return serializer;
        });
    }

    @SuppressWarnings("unchecked") // it gives any record
    Deserializer<Object> deserializer() {
        return inItsOwnContext(() -> {
            var deserializer = (Deserializer<Object>) create("KafkaAvroDeserializer");
            deserializer.configure(config, false);
            return deserializer;
        });
    }

    /** Both, through the configuration that lets users put them in the place of ours. */
    <T extends SpecificRecord> Serde<T> serde(Class<T> type) {
        var chosen = new HashMap<String, String>(config);
        chosen.put(AvroSerdes.SERIALIZER_CLASS, PACKAGE + "KafkaAvroSerializer");
        chosen.put(AvroSerdes.DESERIALIZER_CLASS, PACKAGE + "KafkaAvroDeserializer");
        return inItsOwnContext(() -> new AvroSerdes(chosen).serde(type));
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    /** Kafka looks for the classes that a configuration names through the thread's loader. */
    private <T> T inItsOwnContext(Supplier<T> work) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private Object create(String name) {
        try {
            return loader.loadClass(PACKAGE + name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The jar does not hold a usable " + name, e);
        }
    }
}
