package org.musubi.schemas.avro;

import static org.apache.avro.SchemaCompatibility.SchemaCompatibilityType.COMPATIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.musubi.schemas.avro.SourceSchemas.SourceSchema;

/**
 * No change of a schema may lock anybody out. Each schema is held against every version of it that was released: we read
 * what was written with any of them, and what we write at the end of the pipeline is readable with any of them, because
 * agencies and employers do not update on the day we do.
 */
class ReleasedSchemasTest {
    private static final Path RELEASED = Path.of("src", "test", "resources", "released");
    private static final Path PROPOSED = Path.of("target", "released");
    private static final Set<String> READ_BY_OTHERS = Set.of("output");

    static Stream<SourceSchema> schemas() {
        return SourceSchemas.all();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void readsEverythingThatWasWrittenWithAReleasedVersion(SourceSchema source) {
        for (Released released : releasesOf(source)) {
            assertReadable(source.schema(), released.schema(), "release " + released.version() + " by today's");
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void writesForOthersWhatEveryReleasedVersionReads(SourceSchema source) {
        if (READ_BY_OTHERS.contains(source.folder())) {
            for (Released released : releasesOf(source)) {
                assertReadable(released.schema(), source.schema(), "today's by release " + released.version());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void wasReleased(SourceSchema source) throws IOException {
        String file = source.schema().getName() + ".avsc";
        Files.createDirectories(PROPOSED);
        Files.writeString(PROPOSED.resolve(file), SchemaFormatter.format("json/pretty", source.schema()) + "\n");

        assertThat(releasesOf(source))
                .as(
                        "released versions of %s. For a new schema copy schemas/%s to schemas/%s/<version>/",
                        source, PROPOSED.resolve(file), RELEASED)
                .isNotEmpty();
    }

    private static void assertReadable(Schema reader, Schema writer, String what) {
        var verdict = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        assertThat(verdict.getType())
                .as(
                        "%s: %s is readable: %s",
                        reader.getName(), what, verdict.getResult().getIncompatibilities())
                .isEqualTo(COMPATIBLE);
    }

    private static List<Released> releasesOf(SourceSchema source) {
        String file = source.schema().getName() + ".avsc";
        try (Stream<Path> versions = Files.list(RELEASED)) {
            return versions.sorted()
                    .map(version -> version.resolve(file))
                    .filter(Files::exists)
                    .map(Released::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Released(String version, Schema schema) {
        static Released read(Path file) {
            try {
                String version = file.getParent().getFileName().toString();
                return new Released(version, new Schema.Parser().parse(Files.readString(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
