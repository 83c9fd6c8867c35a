package org.musubi.benchmarks.pipeline.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The child process: starts the pipeline that it is told to, and answers questions until it is told to stop or the harness
 * has gone.
 */
public final class ChildMain {
    private final Pipeline pipeline;
    private final PrintStream answers;

    private ChildMain(Pipeline pipeline, PrintStream answers) {
        this.pipeline = pipeline;
        this.answers = answers;
    }

    /**
     * Runs until it is told to stop.
     *
     * @param args the class of a {@link Starter}, and a file of properties with its settings
     */
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        var answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err); // answers only on standard output
        Starter starter = Class.forName(args[0])
                .asSubclass(Starter.class)
                .getDeclaredConstructor()
                .newInstance();
        try (Pipeline pipeline = starter.start(settings(Path.of(args[1])))) {
            new ChildMain(pipeline, answers).serve();
        }
    }

    private static Map<String, String> settings(Path file) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, properties::getProperty));
    }

    private void serve() throws IOException {
        var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            if (line.equals(Child.STOP)) {
                return;
            }
            answers.println(answer(line));
        }
    }

    private String answer(String question) {
        return switch (question) {
            case Child.STATE ->
                pipeline.failure()
                        .map(reason -> Child.FAILED + reason.replace('\n', ' '))
                        .orElse(pipeline.isRunning() ? Child.RUNNING : Child.STARTING);
            case Child.HEAP -> Long.toString(heapAfterCollection());
            case Child.TRAFFIC -> Traffic.ofThisProcess().asLine();
            default -> {
                pipeline.follow(Path.of(question.substring(Child.FOLLOW.length())));
                yield Child.RUNNING;
            }
        };
    }

    /** Twice, for what a first collection only finds to be garbage. */
    private static long heapAfterCollection() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
