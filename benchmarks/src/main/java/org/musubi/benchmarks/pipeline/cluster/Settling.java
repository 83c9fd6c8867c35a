package org.musubi.benchmarks.pipeline.cluster;

import java.time.Duration;
import org.musubi.benchmarks.pipeline.child.Child;
import org.musubi.benchmarks.pipeline.waiting.Patience;
import org.musubi.standalone.settled.Backlog;
import org.musubi.standalone.settled.Question;

/**
 * Waits until a pipeline has taken in every record and every shard has answered that nothing is pending. The question is the
 * product's own ({@code settlement-requests}); the peers answer it too. For one thread.
 */
public final class Settling implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(20);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(15);

    private final Backlog backlog;
    private final Question question;

    /**
     * Listens to a pipeline.
     *
     * @param application the pipeline's name
     */
    public Settling(Cluster cluster, String application) {
        backlog = new Backlog(cluster.bootstrapServers(), cluster.admin(), application);
        question = new Question(cluster.bootstrapServers(), cluster.serdes(), cluster.shards());
    }

    /** Input records that have been taken in for good so far. */
    public long taken() {
        return backlog.progress().read();
    }

    /**
     * Waits.
     *
     * @throws org.musubi.benchmarks.pipeline.waiting.OutOfTimeException if it takes too long
     */
    public void await(Child pipeline, Patience patience) {
        for (Backlog.Progress now = backlog.progress(); now.read() < now.written(); now = backlog.progress()) {
            patience.waitALittle("Only %,d of %,d records were taken in".formatted(now.read(), now.written()));
            pipeline.check();
        }
        question.startOver();
        question.ask();
        Patience again = Patience.of(ASK_AGAIN);
        while (!question.isAnswered(TICK)) {
            patience.check("The last records were not settled");
            pipeline.check();
            if (again.isOver()) {
                question.ask();
                again = Patience.of(ASK_AGAIN);
            }
        }
    }

    @Override
    public void close() {
        question.close();
    }
}
