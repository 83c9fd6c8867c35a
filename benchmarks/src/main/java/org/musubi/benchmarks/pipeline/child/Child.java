package org.musubi.benchmarks.pipeline.child;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.musubi.benchmarks.pipeline.waiting.Patience;

/** A pipeline in a process of its own, as the harness sees it. For one thread. */
public final class Child implements AutoCloseable {
    static final String STATE = "state";
    static final String HEAP = "heap";
    static final String TRAFFIC = "traffic";
    static final String STOP = "stop";
    static final String FOLLOW = "follow ";
    static final String RUNNING = "running";
    static final String STARTING = "starting";
    static final String FAILED = "failed ";

    private static final long LONGEST_STOP_SECONDS = 60;

    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    private Child(Process process) {
        this.process = process;
        questions = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts a process.
     *
     * @param starter what to start in it
     * @param settings for the starter
     * @param javaOptions for its Java
     * @param folder for its settings and its log
     */
    public static Child start(
            Class<? extends Starter> starter, Map<String, String> settings, List<String> javaOptions, Path folder) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("child.properties");
            var properties = new Properties();
            properties.putAll(settings);
            try (var out = Files.newBufferedWriter(file)) {
                properties.store(out, null);
            }
            return new Child(new ProcessBuilder(command(starter, javaOptions, file))
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("child.log").toFile()))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start a process for " + starter.getSimpleName(), e);
        }
    }

    private static List<String> command(Class<? extends Starter> starter, List<String> javaOptions, Path settings) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(javaOptions);
        command.addAll(
                List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", "-Dorg.slf4j.simpleLogger.showDateTime=true"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(ChildMain.class.getName(), starter.getName(), settings.toString()));
        return command;
    }

    /** Waits until the pipeline is up and has its state. */
    public void awaitRunning(Patience patience) {
        while (!ask(STATE).equals(RUNNING)) {
            patience.waitALittle("The pipeline is not up");
            check();
        }
    }

    /**
     * Does nothing while the pipeline works.
     *
     * @throws IllegalStateException if it has stopped by itself
     */
    public void check() {
        String state = ask(STATE);
        if (state.startsWith(FAILED)) {
            throw new IllegalStateException("The pipeline has stopped: " + state.substring(FAILED.length()));
        }
    }

    /** Bytes on its heap after garbage has been collected. */
    public long heapBytes() {
        return Long.parseLong(ask(HEAP));
    }

    /** What it has sent since it started. */
    public Traffic traffic() {
        return Traffic.parse(ask(TRAFFIC));
    }

    /** Gives the pipeline new instructions. */
    public void follow(Path instructions) {
        ask(FOLLOW + instructions);
    }

    /** Bytes of memory that the process holds now: heap, stores' buffers, code, threads. */
    public Memory memory() {
        return Memory.of(process.pid());
    }

    /** Holds the process where it is. Not for as long as its group would wait for it. */
    public void hold() {
        signal("STOP");
    }

    /** Lets it go on. */
    public void letGo() {
        signal("CONT");
    }

    /** Ends it at once, as kill -9 does. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** Stops it in order; kills it if that takes too long. */
    @Override
    public void close() {
        if (!process.isAlive()) {
            return;
        }
        try (questions) {
            questions.write(STOP + "\n");
        } catch (IOException e) {
            process.destroyForcibly(); // it does not listen any more
        }
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String ask(String question) {
        try {
            questions.write(question + "\n");
            questions.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("The pipeline's process has ended; its log says why");
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("The pipeline's process does not answer; its log says why", e);
        }
    }

    private void signal(String name) {
        try {
            int status = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("The pipeline's process cannot be signalled");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while holding the pipeline", e);
        }
    }
}
