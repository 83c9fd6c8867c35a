package org.musubi.benchmarks.pipeline;

import java.time.Duration;
import java.util.List;
import org.musubi.benchmarks.pipeline.gate.Gate;

/**
 * How the pipeline is measured.
 *
 * @param shards partitions of the topics that are spread
 * @param threads stream threads of a subject
 * @param javaOptions for the processes of the subjects, beside the largest heap
 * @param limit the longest that a subject may take to settle; a subject that takes longer is said not to finish
 * @param updating how long sustained updates should take, about
 * @param rates updates a second at which latency is measured
 * @param warmUp how long each rate is kept up before latency counts
 * @param latency how long each rate is kept up in all
 * @param gate what lets a subject pass
 */
public record Setup(
        int shards,
        int threads,
        List<String> javaOptions,
        Duration limit,
        Duration updating,
        List<Integer> rates,
        Duration warmUp,
        Duration latency,
        Gate gate) {
    public Setup {
        javaOptions = List.copyOf(javaOptions);
        rates = List.copyOf(rates);
    }

    /** So many shards on two threads, as on a machine of two cores. */
    public static Setup standard(int shards) {
        return new Setup(
                shards,
                2,
                List.of(
                        "-XX:+UseG1GC",
                        "-XX:FreqInlineSize=150",
                        "-XX:InlineSmallCode=1000"), // as ./musubi run has them
                Duration.ofMinutes(20),
                Duration.ofSeconds(22),
                List.of(200, 2000),
                Duration.ofSeconds(5),
                Duration.ofSeconds(35),
                new Gate(100_000_000));
    }
}
