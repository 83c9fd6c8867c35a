package org.musubi.benchmarks.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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

    /** Those of the measures of the pipeline that are not of peers. */
    private static final Set<String> OF_MUSUBI = Set.of("pipeline", "skew");

    /** A new one, for one workload: the peers of the pipeline repeat what it did. */
    static Catalogue complete() {
        List<Measure> pipeline = PipelineMeasures.of(Setup.standard());
        return new Catalogue(
                both(List.of(new IndexMeasure()), only(pipeline, OF_MUSUBI::contains)),
                both(
                        both(List.of(new PlainMeasure()), SqlPeers.all()),
                        only(pipeline, name -> !OF_MUSUBI.contains(name))));
    }

    private static List<Measure> only(List<Measure> some, Predicate<String> names) {
        return some.stream().filter(measure -> names.test(measure.name())).toList();
    }

    private static List<Measure> both(List<Measure> some, List<Measure> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /**
     * Those with the given names, Musubi's first.
     *
     * @param measures names of Musubi's; empty: all
     * @param peerNames names of peers; empty: all
     * @throws IllegalArgumentException if a name is not known
     */
    List<Measure> chosen(List<String> measures, List<String> peerNames) {
        return both(named(ofMusubi, measures), named(peers, peerNames));
    }

    private static List<Measure> named(List<Measure> some, List<String> names) {
        Set<String> unknown = new LinkedHashSet<>(names);
        some.forEach(measure -> unknown.remove(measure.name()));
        unknown.remove(NONE);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Not known: %s. Known are %s and none."
                    .formatted(
                            String.join(", ", unknown),
                            some.stream().map(Measure::name).collect(Collectors.joining(", "))));
        }
        return only(some, name -> names.isEmpty() || names.contains(name));
    }
}
