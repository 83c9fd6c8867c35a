package org.musubi.benchmarks.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.benchmarks.Measure;
import org.musubi.benchmarks.index.IndexMeasure;
import org.musubi.benchmarks.index.PlainMeasure;
import org.musubi.benchmarks.pipeline.PipelineMeasures;
import org.musubi.benchmarks.pipeline.Setup;
import org.musubi.benchmarks.sql.SqlPeers;

/** All that can be measured. A new measure is added here. */
record Catalogue(List<Measure> ofMusubi, List<Measure> peers) {
    /** The word that chooses nothing. */
    static final String NONE = "none";

    /**
     * Everything.
     *
     * @param shards of the pipelines
     */
    static Catalogue complete(int shards) {
        PipelineMeasures pipeline = PipelineMeasures.with(Setup.standard(shards));
        return new Catalogue(
                joined(List.of(new IndexMeasure()), pipeline.ofMusubi()),
                joined(joined(List.of(new PlainMeasure()), SqlPeers.all()), pipeline.peers()));
    }

    /**
     * Those with the given names, Musubi's first.
     *
     * @param measures names of Musubi's; empty: all
     * @param peerNames names of peers; empty: all
     * @throws IllegalArgumentException if a name is not known
     */
    List<Measure> chosen(List<String> measures, List<String> peerNames) {
        return Stream.concat(named(ofMusubi, measures), named(peers, peerNames)).toList();
    }

    private static List<Measure> joined(List<Measure> some, List<Measure> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Stream<Measure> named(List<Measure> some, List<String> names) {
        Set<String> unknown = new LinkedHashSet<>(names);
        some.forEach(measure -> unknown.remove(measure.name()));
        unknown.remove(NONE);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Not known: %s. Known are %s and none."
                    .formatted(
                            String.join(", ", unknown),
                            some.stream().map(Measure::name).collect(Collectors.joining(", "))));
        }
        return some.stream().filter(measure -> names.isEmpty() || names.contains(measure.name()));
    }
}
