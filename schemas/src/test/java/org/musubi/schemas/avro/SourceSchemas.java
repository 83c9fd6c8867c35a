package org.musubi.schemas.avro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;

/** The schemas of the source tree, one to a file, by the folder that says whom they concern. */
final class SourceSchemas {
    private static final Path ROOT = Path.of("src", "main", "avro");

    private SourceSchemas() {}

    static Stream<SourceSchema> all() {
        List<Path> files = files();
        var parser = new SchemaParser();
        try {
            for (Path file : files) {
                parser.parse(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Schema> schemas = parser.getParsedNamedSchemas();
        return files.stream().map(file -> schemaOf(file, schemas));
    }

    private static List<Path> files() {
        try (Stream<Path> found = Files.walk(ROOT)) {
            return found.filter(file -> file.toString().endsWith(".avsc"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceSchema schemaOf(Path file, List<Schema> schemas) {
        String name = file.getFileName().toString().replace(".avsc", "");
        Schema schema = schemas.stream()
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(file + " does not define a type " + name));
        return new SourceSchema(file.getParent().getFileName().toString(), schema);
    }

    /**
     * @param folder such as {@code input}
     * @param schema complete in itself
     */
    record SourceSchema(String folder, Schema schema) {
        @Override
        public String toString() {
            return folder + "/" + schema.getName();
        }
    }
}
