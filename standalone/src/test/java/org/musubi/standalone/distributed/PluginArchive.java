package org.musubi.standalone.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The unpacked plugin archive of this build.
 *
 * @param plugins the folder that a worker's {@code plugin.path} names
 * @param root the one folder in it
 */
record PluginArchive(Path plugins, Path root) {
    private static final Path BUILT = Path.of("..", "ingest-connectors", "target");
    private static final String NAME = "musubi-ingest-connectors-";

    static PluginArchive unpackInto(Path plugins) throws IOException {
        try (var zip = new ZipFile(built().toFile())) {
            for (ZipEntry entry :
                    zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
                Path file = plugins.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
        List<Path> folders = list(plugins);
        assertThat(folders).as("one folder in the archive").hasSize(1);
        return new PluginArchive(plugins, folders.get(0));
    }

    List<String> libraries() throws IOException {
        return list(root.resolve("lib")).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    /** Names of the classes of the connectors' own jar. */
    List<String> ownClasses() throws IOException {
        Path jar = list(root.resolve("lib")).stream()
                .filter(file -> file.getFileName().toString().startsWith("ingest-connectors-"))
                .findFirst()
                .orElseThrow();
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
    }

    private static Path built() throws IOException {
        List<Path> archives = list(BUILT).stream()
                .filter(file -> file.getFileName().toString().matches(NAME + ".*\\.zip"))
                .toList();
        assertThat(archives)
                .as("plugin archive in %s: build it with mvn package", BUILT)
                .hasSize(1);
        return archives.get(0);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
