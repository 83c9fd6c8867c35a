package org.musubi.standalone.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folders of data at the top of the project, seen from a module's tests. */
final class ProjectFolder {
    static final Path SAMPLES = Path.of("..", "samples");
    static final Path POLICY = Path.of("..", "policy");
    static final Path OPTIONAL_POLICY = POLICY.resolve("optional");

    private ProjectFolder() {}

    /** The files of publishers, mappings and code tables that were written below a folder of samples. */
    static List<Path> publishers(Path samples) {
        try (var files = Files.walk(samples.resolve("feeds"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JSON Lines files directly in a folder, by name. */
    static List<Path> feeds(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
