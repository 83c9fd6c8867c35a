package org.musubi.standalone.clients;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A program that runs until it is closed. */
final class Client implements AutoCloseable {
    private final Process process;
    private final Path complaints;

    private Client(Process process, Path complaints) {
        this.process = process;
        this.complaints = complaints;
    }

    /**
     * Starts a program.
     *
     * @param lines told each line that it prints, in a thread of its own
     */
    static Client start(Path folder, Map<String, String> environment, List<String> command, Consumer<String> lines)
            throws IOException {
        Path complaints = Files.createTempFile(folder, "client", ".err");
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(complaints.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        var reading = new Thread(() -> read(process, lines), "client-output");
        reading.setDaemon(true);
        reading.start();
        return new Client(process, complaints);
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** What it has written to standard error. */
    String complaints() throws IOException {
        return Files.readString(complaints);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    private static void read(Process process, Consumer<String> lines) {
        try (BufferedReader printed = process.inputReader()) {
            for (String line = printed.readLine(); line != null; line = printed.readLine()) {
                lines.accept(line);
            }
        } catch (IOException e) {
            // it has been closed
        }
    }
}
