package org.musubi.benchmarks.pipeline.plain;

import java.time.LocalDate;
import java.util.Map;
import org.musubi.benchmarks.pipeline.child.Pipeline;
import org.musubi.benchmarks.pipeline.child.Starter;
import org.musubi.benchmarks.pipeline.streams.StreamsPipeline;
import org.musubi.matcher.MatcherConfig;
import org.musubi.schemas.wire.AvroSerdes;

/** Starts the plain pipeline. */
public final class PlainStarter implements Starter {
    @Override
    public Pipeline start(Map<String, String> settings) {
        MatcherConfig config = MatcherConfig.of(settings);
        LocalDate asOf = config.asOf().orElseThrow();
        var topology = PlainTopology.build(config.streams(), new AvroSerdes(settings), config.shards(), asOf);
        return StreamsPipeline.start(topology, config.streams(), file -> {});
    }
}
