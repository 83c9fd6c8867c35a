package org.musubi.benchmarks.sql;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The programs of a PostgreSQL server.
 *
 * @param folder where {@code initdb}, {@code pg_ctl} and {@code postgres} are
 */
record PostgresPrograms(Path folder) {
    /** What to do where there are none. */
    static final String HOW_TO_INSTALL =
            "PostgreSQL is not on this machine; Debian, Ubuntu: sudo apt install postgresql";

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    /** The programs on this machine: where Debian puts them, the newest version first, or on the path. */
    static Optional<PostgresPrograms> find() {
        return Stream.concat(debian().stream(), path())
                .filter(folder -> Stream.of("initdb", "pg_ctl", "postgres")
                        .allMatch(program -> Files.isExecutable(folder.resolve(program))))
                .map(PostgresPrograms::new)
                .findFirst();
    }

    private static List<Path> debian() {
        if (!Files.isDirectory(DEBIAN)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.sorted(
                            Comparator.comparing(PostgresPrograms::version).reversed())
                    .map(version -> version.resolve("bin"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int version(Path folder) {
        String name = folder.getFileName().toString();
        return name.matches("\\d{1,4}") ? Integer.parseInt(name) : 0;
    }

    private static Stream<Path> path() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of);
    }

    String path(String program) {
        return folder.resolve(program).toString();
    }
}
