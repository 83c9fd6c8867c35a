package org.musubi.standalone.connect;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigData;
import org.apache.kafka.common.config.provider.ConfigProvider;

/**
 * Where Kafka and the schema registry are in this run. A worker goes on with the connectors of its group as soon as it is up;
 * if their configurations held the addresses of an earlier run, they could write with the schemas of whoever listens there now.
 */
public final class Addresses implements ConfigProvider {
    /** Stands for the address of the brokers in a connector's configuration. */
    public static final String KAFKA = "${addresses:kafka}";

    /** Stands for the address of the schema registry in a connector's configuration. */
    public static final String SCHEMA_REGISTRY = "${addresses:registry}";

    private final Map<String, String> known = new TreeMap<>();

    /** What a worker is told, so that it knows the addresses. */
    static Map<String, String> toKafka(String bootstrapServers, String schemaRegistry) {
        return Map.of(
                "config.providers",
                "addresses",
                "config.providers.addresses.class",
                Addresses.class.getName(),
                "config.providers.addresses.param.kafka",
                bootstrapServers,
                "config.providers.addresses.param.registry",
                schemaRegistry);
    }

    @Override
    public void configure(Map<String, ?> addresses) {
        addresses.forEach((name, address) -> known.put(name, address.toString()));
    }

    @Override
    public ConfigData get(String path) {
        return new ConfigData(known);
    }

    @Override
    public ConfigData get(String path, Set<String> names) {
        var wanted = new TreeMap<>(known);
        wanted.keySet().retainAll(names);
        return new ConfigData(wanted);
    }

    @Override
    public void close() {}
}
