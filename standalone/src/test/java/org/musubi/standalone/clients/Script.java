package org.musubi.standalone.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A script for bash that ends by itself. */
final class Script {
    private Script() {}

    /** What it prints, in lines. */
    static List<String> run(Path file, Map<String, String> environment) throws IOException, InterruptedException {
        Path complaints = file.resolveSibling(file.getFileName() + ".err");
        var builder = new ProcessBuilder("bash", "-e", file.toString()).redirectError(complaints.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (BufferedReader lines = process.inputReader()) {
            List<String> printed = lines.lines().toList();
            assertThat(process.waitFor()).as(Files.readString(complaints)).isZero();
            return printed;
        }
    }
}
