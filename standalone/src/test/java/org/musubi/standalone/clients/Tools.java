package org.musubi.standalone.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Programs that a machine may lack. A test that needs one is left out then, unless MUSUBI_REQUIRE_TOOLS=1 is set. */
final class Tools {
    private static final boolean ARE_REQUIRED = "1".equals(System.getenv("MUSUBI_REQUIRE_TOOLS"));

    private Tools() {}

    static void need(String... programs) {
        for (String program : programs) {
            need(find(program).isPresent(), program + " is not on this machine");
        }
    }

    /** The packages of the Node client, fetched once into target. */
    static Path nodePackages() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target", "clients", "node"));
        boolean isSame = true;
        for (String file : List.of("package.json", "package-lock.json")) {
            try (var wanted = Tools.class.getResourceAsStream(file)) {
                byte[] bytes = wanted.readAllBytes();
                Path there = folder.resolve(file);
                isSame &= Files.exists(there) && Arrays.equals(Files.readAllBytes(there), bytes);
                Files.write(there, bytes);
            }
        }
        if (!isSame || !Files.exists(folder.resolve("node_modules/.package-lock.json"))) {
            int status = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("npm.log").toFile())
                    .start()
                    .waitFor();
            need(status == 0, "npm cannot fetch the packages: " + folder.resolve("npm.log"));
        }
        return folder;
    }

    static void need(boolean isThere, String otherwise) {
        if (ARE_REQUIRED) {
            assertThat(isThere).as(otherwise).isTrue();
        }
        assumeTrue(isThere, otherwise);
    }

    /** Where a program that is needed is. */
    static Path path(String program) {
        return find(program).orElseThrow();
    }

    private static Optional<Path> find(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
