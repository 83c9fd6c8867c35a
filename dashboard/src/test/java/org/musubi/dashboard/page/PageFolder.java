package org.musubi.dashboard.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of the page's files. */
final class PageFolder {
    static final Path ROOT = Path.of("src", "main", "resources", "web").toAbsolutePath();

    private static final ObjectMapper JSON = new ObjectMapper();

    private PageFolder() {}

    /** All files below a folder of the page, in the order of their names. */
    static List<Path> files(String folder) {
        try (Stream<Path> found = Files.walk(ROOT.resolve(folder))) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> scripts() {
        return files("js");
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode englishTexts() {
        try {
            return JSON.readTree(ROOT.resolve("i18n/en.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
