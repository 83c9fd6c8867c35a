package org.musubi.standalone.connect;

import java.util.HashMap;
import java.util.Map;

/**
 * What a worker needs to know.
 *
 * @param bootstrapServers the Kafka cluster that holds everything
 * @param schemaRegistry address of the schema registry, for connectors
 * @param group name of the group of workers; also begins the names of its internal topics
 * @param host address of the REST interface
 * @param port port of the REST interface; 0 for any
 * @param advertisedHost name under which other workers reach it
 * @param replicationFactor of the internal topics
 */
public record WorkerSettings(
        String bootstrapServers,
        String schemaRegistry,
        String group,
        String host,
        int port,
        String advertisedHost,
        int replicationFactor) {
    /** The name of our workers' group. */
    public static final String GROUP = "musubi-connect";

    Map<String, String> toKafka() {
        var settings = new HashMap<String, String>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("group.id", group);
        settings.put("listeners", "http://" + host + ":" + port);
        settings.put("rest.advertised.host.name", advertisedHost);
        settings.put("plugin.discovery", "service_load");
        settings.put("exactly.once.source.support", "enabled");
        settings.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
        settings.put("value.converter", "org.apache.kafka.connect.converters.ByteArrayConverter");
        settings.put("offset.flush.interval.ms", "1000");
        settings.put("fetch.max.wait.ms", "100"); // a fetch in flight is waited for when the worker stops
        settings.putAll(Addresses.toKafka(bootstrapServers, schemaRegistry));
        internalTopics(settings);
        quickRestart(settings);
        return Map.copyOf(settings);
    }

    private void internalTopics(Map<String, String> settings) {
        String replicas = Integer.toString(replicationFactor);
        for (String what : new String[] {"config", "offset", "status"}) {
            settings.put(what + ".storage.topic", group + "-" + what + "s");
            settings.put(what + ".storage.replication.factor", replicas);
        }
        settings.put("offset.storage.partitions", "1");
        settings.put("status.storage.partitions", "1");
    }

    /** A worker that was killed stays in the group, and its transactions open, for a while; the next one waits for that. */
    private static void quickRestart(Map<String, String> settings) {
        settings.put("session.timeout.ms", "4000");
        settings.put("heartbeat.interval.ms", "1000");
        settings.put("scheduled.rebalance.max.delay.ms", "0");
        settings.put("task.shutdown.graceful.timeout.ms", "3000");
        // the worker reads its own topics to their end first, and cannot pass the open transaction of a dead worker or
        // task
        settings.put("transaction.timeout.ms", "8000");
        settings.put("producer.transaction.timeout.ms", "8000");
    }
}
