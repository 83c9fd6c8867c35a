package org.musubi.benchmarks.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.musubi.benchmarks.Measure;
import org.musubi.benchmarks.Run;
import org.musubi.benchmarks.report.Charts;
import org.musubi.benchmarks.report.Machine;
import org.musubi.benchmarks.report.Measurement;
import org.musubi.benchmarks.report.ResultTable;
import org.musubi.benchmarks.report.Results;
import org.musubi.benchmarks.workload.Mix;
import org.musubi.benchmarks.workload.Size;
import org.musubi.benchmarks.workload.Workload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures, and writes the results down. */
@Command(
        name = "musubi bench",
        description = "Measures Musubi beside other ways to get the same shortlists.",
        footer = {
            "",
            "`musubi bench jmh` runs single operations under JMH; `musubi bench jmh -h` lists its options.",
            "A table goes to standard output, progress to standard error."
        })
final class BenchCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @Option(
            names = "--workload",
            split = ",",
            defaultValue = "town",
            paramLabel = "SIZE",
            description = "town, japan-now, japan-2030, or candidates and vacancies such as 5000x500. Default: town.")
    private List<String> sizes;

    @Option(
            names = "--mix",
            split = ",",
            defaultValue = "skew-41",
            paramLabel = "MIX",
            description = "How they are spread over fields: skew-41, skew-66 or uniform. Default: skew-41.")
    private List<String> mixes;

    @Option(
            names = "--measures",
            split = ",",
            defaultValue = "",
            paramLabel = "NAME",
            description = "What of Musubi is measured: index, pipeline, skew, or none. Default: everything.")
    private List<String> measures;

    @Option(
            names = "--peers",
            split = ",",
            defaultValue = "",
            paramLabel = "NAME",
            description =
                    "What else is measured: scan, duckdb, postgresql, pass-through (needs the measure pipeline), streams, "
                            + "or none. Default: everything.")
    private List<String> peers;

    @Option(
            names = "--shards",
            defaultValue = "1",
            paramLabel = "N",
            description = "Shards of the pipelines. Default: 1, the best on two cores.")
    private int shards;

    @Option(names = "--seed", defaultValue = "42", description = "Seed of the workload. Default: 42.")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where results and charts are written. Default: benchmarks/results of Musubi's folder.")
    private Path out = Path.of(System.getProperty("musubi.home", "."), "benchmarks", "results");

    @Spec
    private CommandSpec spec;

    private final IntFunction<Catalogue> catalogues;

    /**
     * The command.
     *
     * @param catalogues a new one for each workload, by the number of shards
     */
    BenchCommand(IntFunction<Catalogue> catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Workload> workloads = workloads();
        chosen(); // tells of unknown names before anything is measured
        Machine machine = Machine.here();
        var results = new Results(machine, LocalDate.now(ZoneOffset.UTC).toString(), seed, List.of());
        Path file = out.resolve(results.fileName());
        if (Files.exists(file)) {
            results = Results.read(file);
        }
        var measured = new ArrayList<Measurement>();
        boolean isComplete = true;
        for (Workload workload : workloads) {
            for (Measure measure : chosen()) {
                say(workload.name() + ": " + measure.name());
                List<Measurement> some = measured(measure, workload);
                isComplete &= !some.isEmpty();
                measured.addAll(some);
                results = results.and(some);
                results.write(file); // at once: a later measure may fail, or be interrupted
            }
        }
        spec.commandLine().getOut().print(new ResultTable(measured));
        spec.commandLine().getOut().flush();
        say("Written: " + file);
        Charts.write(results, out).forEach(chart -> say("Drawn: " + chart));
        return isComplete ? 0 : FAILED;
    }

    /** Nothing where the measuring failed; the reason has been said. */
    private List<Measurement> measured(Measure measure, Workload workload) throws IOException, InterruptedException {
        System.gc(); // gives memory of the measure before back to the machine, on which other programs are measured too
        Path folder = Files.createTempDirectory("musubi-bench-");
        long begin = System.nanoTime();
        try {
            return measure.run(
                    new Run(workload, folder),
                    text -> say("%5d s  %s".formatted((System.nanoTime() - begin) / 1_000_000_000, text)));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) { // of any kind: the next measure may well work
            say(measure.name() + " failed: " + e);
            e.printStackTrace(spec.commandLine().getErr());
            return List.of();
        } finally {
            Folders.delete(folder);
        }
    }

    private List<Workload> workloads() {
        try {
            var workloads = new ArrayList<Workload>();
            for (String size : sizes) {
                for (String mix : mixes) {
                    workloads.add(new Workload(Size.of(size), Mix.of(mix), seed));
                }
            }
            return workloads;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private List<Measure> chosen() {
        try {
            return catalogues.apply(shards).chosen(notBlank(measures), notBlank(peers));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static List<String> notBlank(List<String> names) {
        return names.stream().filter(name -> !name.isBlank()).toList();
    }

    private void say(String text) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(text);
        err.flush();
    }
}
