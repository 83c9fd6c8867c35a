package org.musubi.standalone.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A program that is running, and the newest line that it has printed of each vacancy. */
final class Client implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path complaints;
    private final Map<String, Map<String, Integer>> shortlists = new ConcurrentHashMap<>();

    private Client(Process process, Path complaints) {
        this.process = process;
        this.complaints = complaints;
        var reading = new Thread(this::read, "client-output");
        reading.setDaemon(true);
        reading.start();
    }

    static Client start(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        Path complaints = Files.createTempFile(folder, "client", ".err");
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(complaints.toFile());
        builder.environment().putAll(environment);
        return new Client(builder.start(), complaints);
    }

    /** Waits until it shows these scores by candidate and vacancy. */
    void awaitShortlists(Map<String, Map<String, Integer>> expected) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!shown().equals(expected) && process.isAlive() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(shown()).as(Files.readString(complaints)).isEqualTo(expected);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private Map<String, Map<String, Integer>> shown() {
        var shown = new TreeMap<>(shortlists);
        shown.values().removeIf(Map::isEmpty);
        return shown;
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(this::take);
        } catch (IOException e) {
            // it has ended
        }
    }

    private void take(String line) {
        String[] words = line.strip().split(" ", -1);
        var scores = new TreeMap<String, Integer>();
        Arrays.stream(words)
                .skip(1)
                .map(pair -> pair.split("=", -1))
                .forEach(pair -> scores.put(pair[0], Integer.valueOf(pair[1])));
        shortlists.put(words[0], scores);
    }
}
