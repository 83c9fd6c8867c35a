package org.musubi.benchmarks.jmh;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.musubi.benchmarks.Progress;
import org.musubi.benchmarks.Run;
import org.musubi.benchmarks.index.Loaded;
import org.musubi.benchmarks.index.Operations;
import org.musubi.benchmarks.workload.Mix;
import org.musubi.benchmarks.workload.Size;
import org.musubi.benchmarks.workload.Workload;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The operations that {@link Operations} times, under JMH. The record of each call is made before the clock starts, which is
 * fair for operations of some microseconds and more, as these are.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
@State(Scope.Thread)
public class IndexOperations {
    private static final int NEW_VACANCIES = 1_000;

    @Param({"town", "japan-now"})
    private String workload;

    @Param({"skew-41"})
    private String mix;

    private Loaded loaded;
    private Operations operations;
    private int call;

    /** Loads the workload. */
    @Setup
    public void load() {
        var run = new Run(new Workload(Size.of(workload), Mix.of(mix), 42), Path.of("."));
        loaded = Loaded.of(run.workload(), 0, Progress.SILENT);
        operations = new Operations(run, loaded);
    }

    /** Ends the index's threads. */
    @TearDown
    public void unload() {
        loaded.close();
    }

    /** A vacancy that is there already is advertised under another number, and taken back. */
    @State(Scope.Thread)
    public static class NewVacancy {
        private int number;
        private Runnable arrival;
        private Operations operations;

        /** Makes the record. */
        @Setup(Level.Invocation)
        public void make(IndexOperations benchmark) {
            operations = benchmark.operations;
            number = benchmark.call++ % NEW_VACANCIES;
            arrival = operations.vacancyArrives(number);
        }

        /** Takes it back. */
        @TearDown(Level.Invocation)
        public void takeBack() {
            operations.takeVacanciesBack(number, number + 1);
        }
    }

    /** An update of a candidate. */
    @State(Scope.Thread)
    public static class Update {
        private Runnable change;

        /** Makes the record. */
        @Setup(Level.Invocation)
        public void make(IndexOperations benchmark) {
            change = benchmark.operations.candidateChanges(benchmark.call++);
        }
    }

    /** A candidate who is on a shortlist, and whose place must be filled. */
    @State(Scope.Thread)
    public static class Leaver {
        private Runnable departure;

        /** Takes the one before back. */
        @Setup(Level.Invocation)
        public void choose(IndexOperations benchmark) {
            departure = benchmark.operations.candidateLeaves(benchmark.call++);
        }
    }

    /** Takes a vacancy in and makes its shortlist. */
    @Benchmark
    public void vacancyArrives(NewVacancy vacancy) {
        vacancy.arrival.run();
    }

    /** Takes a changed candidate in and brings the shortlists up to date. */
    @Benchmark
    public void candidateChanges(Update update) {
        update.change.run();
    }

    /** Takes a candidate off all shortlists and fills them. */
    @Benchmark
    public void candidateLeaves(Leaver leaver) {
        leaver.departure.run();
    }
}
