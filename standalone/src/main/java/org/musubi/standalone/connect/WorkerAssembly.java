package org.musubi.standalone.connect;

import java.net.URI;
import java.util.Map;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.connector.policy.AllConnectorClientConfigOverridePolicy;
import org.apache.kafka.connect.runtime.distributed.DistributedConfig;
import org.apache.kafka.connect.runtime.distributed.DistributedHerder;
import org.apache.kafka.connect.runtime.isolation.Plugins;
import org.apache.kafka.connect.runtime.rest.ConnectRestServer;
import org.apache.kafka.connect.runtime.rest.RestClient;

/**
 * The parts of a worker as Kafka's own command makes them, without the hook on the end of the process that the command
 * adds.
 */
final class WorkerAssembly extends ConnectDistributed {
    /** A worker that is not running yet. */
    record Parts(DistributedHerder herder, ConnectRestServer rest) {}

    private WorkerAssembly() {}

    static Parts of(Map<String, String> settings) {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        try {
            return new WorkerAssembly().assemble(settings);
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    private Parts assemble(Map<String, String> settings) {
        var plugins = new Plugins(settings);
        plugins.compareAndSwapWithDelegatingLoader();
        DistributedConfig config = createConfig(settings);
        var client = new RestClient(config);
        var rest = new ConnectRestServer(config.rebalanceTimeout(), client, config.originals());
        rest.initializeServer();
        var policy = new AllConnectorClientConfigOverridePolicy();
        try {
            return new Parts(createHerder(config, workerId(rest), plugins, policy, rest, client), rest);
        } catch (RuntimeException e) {
            rest.stop();
            throw e;
        }
    }

    private static String workerId(ConnectRestServer rest) {
        URI url = rest.advertisedUrl();
        return url.getHost() + ":" + url.getPort();
    }
}
