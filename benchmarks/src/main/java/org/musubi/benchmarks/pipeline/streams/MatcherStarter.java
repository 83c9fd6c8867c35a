package org.musubi.benchmarks.pipeline.streams;

import java.util.Map;
import java.util.Optional;
import org.musubi.benchmarks.pipeline.child.Pipeline;
import org.musubi.benchmarks.pipeline.child.Starter;
import org.musubi.matcher.MatcherApp;
import org.musubi.matcher.MatcherConfig;

/** The matcher, as the product runs it. */
public final class MatcherStarter implements Starter {
    @Override
    public Pipeline start(Map<String, String> settings) {
        var app = MatcherApp.start(MatcherConfig.of(settings));
        return new Pipeline() {
            @Override
            public boolean isRunning() {
                return app.isRunning();
            }

            @Override
            public Optional<String> failure() {
                return app.failure();
            }

            @Override
            public void close() {
                app.close();
            }
        };
    }
}
