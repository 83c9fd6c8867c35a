package org.musubi.standalone.installation;

import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.musubi.standalone.topics.TopicSetup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Completes the families of topics soon after candidates of a new country of origin have come: Connect makes the topic of
 * the candidates, nobody else makes the others.
 */
final class FamilyWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FamilyWatch.class);
    private static final long EVERY_MS = 300;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(FamilyWatch::thread);
    private final TopicSetup topics;
    private final Future<?> looking;
    private Set<String> complete = Set.of();

    FamilyWatch(TopicSetup topics) {
        this.topics = topics;
        looking = clock.scheduleWithFixedDelay(this::look, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        looking.cancel(false);
        clock.shutdown();
    }

    private void look() {
        try {
            Set<String> present = topics.origins();
            if (!complete.containsAll(present)) {
                topics.ensure(present);
                complete = present;
            }
        } catch (RuntimeException e) {
            LOG.warn("Could not look for new countries of origin; will try again", e);
        }
    }

    private static Thread thread(Runnable look) {
        var thread = new Thread(look, "musubi-families");
        thread.setDaemon(true);
        return thread;
    }
}
