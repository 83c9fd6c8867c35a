package org.musubi.benchmarks.pipeline.passthrough;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.musubi.benchmarks.pipeline.child.Pipeline;
import org.musubi.benchmarks.pipeline.child.Starter;
import org.musubi.benchmarks.pipeline.streams.StreamsPipeline;
import org.musubi.matcher.MatcherConfig;
import org.musubi.schemas.wire.AvroSerdes;

/** Starts the pass-through topology; the files that it is told to follow are plans. */
public final class PassThroughStarter implements Starter {
    /** The setting that names the file of the first plan. */
    public static final String FIRST_PLAN = "pass.through.plan";

    @Override
    public Pipeline start(Map<String, String> settings) {
        MatcherConfig config = MatcherConfig.of(settings);
        String first = settings.get(FIRST_PLAN);
        var plan = new AtomicReference<>(first == null ? Plan.NOTHING : Plan.read(Path.of(first)));
        var topology =
                PassThroughTopology.build(config.streams(), new AvroSerdes(settings), config.shards(), plan::get);
        return StreamsPipeline.start(topology, config.streams(), file -> plan.set(Plan.read(file)));
    }
}
