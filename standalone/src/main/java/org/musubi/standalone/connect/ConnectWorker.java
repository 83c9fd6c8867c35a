package org.musubi.standalone.connect;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.runtime.Herder;
import org.apache.kafka.connect.runtime.distributed.DistributedHerder;
import org.apache.kafka.connect.runtime.distributed.RebalanceNeededException;
import org.apache.kafka.connect.runtime.distributed.RequestTargetException;
import org.apache.kafka.connect.runtime.rest.ConnectRestServer;
import org.apache.kafka.connect.runtime.rest.entities.ConnectorInfo;
import org.apache.kafka.connect.util.FutureCallback;

/** A running worker. Closing it stops connectors, tasks and the REST interface; what they have reached is kept. */
public final class ConnectWorker implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long ONE_ANSWER_MS = 10_000;
    private static final long PAUSE_MS = 50;

    private final DistributedHerder herder;
    private final ConnectRestServer rest;
    private final FailureWatch failures;

    private ConnectWorker(WorkerAssembly.Parts parts) {
        this.herder = parts.herder();
        this.rest = parts.rest();
        this.failures = new FailureWatch(herder);
    }

    /** Starts a worker. It goes on with the connectors that its group already has. */
    public static ConnectWorker start(WorkerSettings settings) {
        var worker = new ConnectWorker(WorkerAssembly.of(settings.toKafka()));
        try {
            worker.herder.start();
            worker.rest.initializeResources(worker.herder);
            return worker;
        } catch (RuntimeException e) {
            worker.close();
            throw e;
        }
    }

    /** Where Connect's REST interface is. */
    public URI restUrl() {
        return rest.advertisedUrl();
    }

    /**
     * Makes sure that a connector runs with this configuration. One that already does is left alone.
     *
     * @param byHand settings that keep what somebody has given them over REST
     * @throws ConnectException if the configuration is refused, or the worker does not take it up within two minutes
     */
    public void put(String name, Map<String, String> config, Set<String> byHand) {
        persist("take up the connector " + name, () -> {
            Map<String, String> now = config(name);
            var wanted = new HashMap<>(now);
            wanted.keySet().retainAll(byHand);
            wanted.putAll(config);
            wanted.put("name", name);
            if (!wanted.equals(now)) {
                this.<Herder.Created<ConnectorInfo>>ask(reply -> herder.putConnectorConfig(name, wanted, true, reply));
            }
        });
    }

    /** Removes the connectors that an earlier run has left and that are no longer wanted. */
    public void removeAllBut(Collection<String> wanted) {
        persist("let old connectors go", () -> {
            for (String name : this.<Collection<String>>ask(herder::connectors)) {
                if (!wanted.contains(name)) {
                    this.<Herder.Created<ConnectorInfo>>ask(reply -> herder.deleteConnectorConfig(name, reply));
                }
            }
        });
    }

    /** Connectors and tasks that have stopped since this worker started because something went wrong. */
    public List<ConnectorFailure> failures() {
        return failures.now();
    }

    @Override
    public void close() {
        rest.stop();
        herder.stop();
    }

    /** Something that the worker refuses for the moment while it joins its group. */
    @FunctionalInterface
    private interface Attempt {
        void make() throws TimeoutException;
    }

    private void persist(String what, Attempt attempt) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!succeeds(attempt)) {
            if (System.nanoTime() > deadline) {
                throw new ConnectException(
                        "The Connect worker did not " + what + " within " + PATIENCE.toSeconds() + " s");
            }
            pause();
        }
    }

    private boolean succeeds(Attempt attempt) {
        if (!herder.isReady()) {
            return false;
        }
        failures.startNow();
        try {
            attempt.make();
            return true;
        } catch (RebalanceNeededException | RequestTargetException | TimeoutException e) {
            return false;
        }
    }

    /** The configuration of a connector; nothing in it where there is no such connector. */
    private Map<String, String> config(String name) throws TimeoutException {
        return this.<Collection<String>>ask(herder::connectors).contains(name)
                ? this.<Map<String, String>>ask(reply -> herder.connectorConfig(name, reply))
                : Map.of();
    }

    private <T> T ask(Consumer<FutureCallback<T>> question) throws TimeoutException {
        var reply = new FutureCallback<T>();
        question.accept(reply);
        try {
            return reply.get(ONE_ANSWER_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new ConnectException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectException("Interrupted while asking the Connect worker", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectException("Interrupted while waiting for the Connect worker", e);
        }
    }
}
