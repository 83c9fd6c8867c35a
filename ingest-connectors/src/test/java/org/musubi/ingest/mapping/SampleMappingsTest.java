package org.musubi.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.musubi.ingest.mapping.load.Mappings;
import org.musubi.ingest.mapping.syntax.MappingSchemaTest;

class SampleMappingsTest {
    private static final Path SAMPLES = Path.of("../samples/feeds");

    static List<Path> mappings() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(file -> file.endsWith("mapping.yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void loadsAndIsOfTheSchema(Path file) throws Exception {
        assertThat(Mappings.load(file).name()).isNotEmpty();
        assertThat(MappingSchemaTest.errors(Files.readString(file))).isEmpty();
    }
}
