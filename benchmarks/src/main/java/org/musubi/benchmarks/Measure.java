package org.musubi.benchmarks;

import java.util.List;
import org.musubi.benchmarks.report.Measurement;

/** Something that is measured on a workload: a part of Musubi, or a peer. */
public interface Measure {
    /** What the options {@code --measures} and {@code --peers} call it: lower case, words joined by dashes. */
    String name();

    /**
     * Measures. What cannot be measured at this size is said in a measurement without a value, not left out.
     *
     * @throws Exception if the measuring itself failed; the command says so and goes on with the next
     */
    List<Measurement> run(Run run, Progress progress) throws Exception;
}
