package org.musubi.standalone.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.connect.connector.Connector;
import org.apache.kafka.connect.runtime.isolation.PluginDesc;
import org.apache.kafka.connect.runtime.isolation.Plugins;
import org.apache.kafka.connect.storage.Converter;
import org.apache.kafka.connect.transforms.Transformation;
import org.apache.kafka.connect.transforms.predicates.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginArchiveTest {
    private static final List<Class<?>> PLUGINS =
            List.of(Connector.class, Transformation.class, Predicate.class, Converter.class);

    @TempDir
    private static Path plugins;

    private static PluginArchive archive;

    @BeforeAll
    static void unpack() throws IOException {
        archive = PluginArchive.unpackInto(plugins);
    }

    @Test
    void holdsNothingThatAWorkerHasItself() throws IOException {
        assertThat(archive.libraries())
                .anyMatch(name -> name.startsWith("ingest-connectors-"))
                .anyMatch(name -> name.startsWith("schemas-"))
                .anyMatch(name -> name.startsWith("avro-"))
                .noneMatch(name -> name.matches("(connect-|kafka|slf4j|zstd|lz4|snappy|xerial).*"));
    }

    @Test
    void saysWhatItIs() throws IOException {
        var manifest = new ObjectMapper()
                .readTree(archive.root().resolve("manifest.json").toFile());

        assertThat(archive.root().getFileName())
                .hasToString(manifest.at("/name").textValue() + "-"
                        + manifest.at("/version").textValue());
        assertThat(archive.root().resolve("README.md")).content().doesNotContain("${");
        assertThat(archive.root().resolve("LICENSE")).content().contains("Apache License");
    }

    @Test
    void connectFindsEveryPluginWithoutSearching() throws IOException, ClassNotFoundException {
        List<PluginDesc<?>> found = found();

        assertThat(found).isNotEmpty().allSatisfy(plugin -> {
            assertThat(plugin.pluginClass().getClassLoader()).isSameAs(plugin.loader());
            assertThat(plugin.version()).isEqualTo(version());
        });
        assertThat(found)
                .extracting(PluginDesc::className)
                .containsExactlyInAnyOrderElementsOf(plugins(found.get(0).loader()));
    }

    /** What Connect finds in the archive by {@code META-INF/services}. */
    private static List<PluginDesc<?>> found() {
        var all = new Plugins(Map.of("plugin.path", archive.plugins().toString(), "plugin.discovery", "service_load"));
        return Stream.of(all.sourceConnectors(), all.sinkConnectors(), all.transformations(), all.predicates())
                .<PluginDesc<?>>flatMap(Set::stream)
                .filter(plugin -> plugin.location().contains(archive.root().toString()))
                .toList();
    }

    /** All classes of ours that are plugins. */
    private static List<String> plugins(ClassLoader loader) throws IOException, ClassNotFoundException {
        var plugins = new ArrayList<String>();
        for (String name : archive.ownClasses()) {
            Class<?> type = Class.forName(name, false, loader);
            boolean plugin = PLUGINS.stream().anyMatch(kind -> kind.isAssignableFrom(type));
            if (plugin && !Modifier.isAbstract(type.getModifiers())) {
                plugins.add(name);
            }
        }
        return plugins;
    }

    private static String version() {
        return archive.root().getFileName().toString().replaceFirst(".*-", "");
    }
}
