package org.musubi.standalone.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings of a cluster of one node that is broker and controller at once. */
final class BrokerSettings {
    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final String CLIENTS = "CLIENTS";

    /** Few partitions of the internal topics, because each costs time at every start. */
    private static final String INTERNAL_PARTITIONS = "8";

    private static final String ONE = "1";

    private BrokerSettings() {}

    static Map<String, String> of(Path log, int port, int controllerPort) {
        var settings = new HashMap<String, String>();
        identity(settings, log, port, controllerPort);
        internalTopics(settings);
        quickRestart(settings);
        smallFootprint(settings);
        return Map.copyOf(settings);
    }

    private static void identity(Map<String, String> settings, Path log, int port, int controllerPort) {
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("log.dirs", log.toString());
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("controller.quorum.voters", NODE + "@" + Ports.LOOPBACK + ":" + controllerPort);
        settings.put("inter.broker.listener.name", CLIENTS);
        settings.put("listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put(
                "listeners",
                CLIENTS + "://" + Ports.LOOPBACK + ":" + port + "," + CONTROLLER + "://" + Ports.LOOPBACK + ":"
                        + controllerPort);
        settings.put("advertised.listeners", CLIENTS + "://" + Ports.LOOPBACK + ":" + port);
        settings.put("auto.create.topics.enable", "false");
    }

    private static void internalTopics(Map<String, String> settings) {
        settings.put("default.replication.factor", ONE);
        settings.put("min.insync.replicas", ONE);
        settings.put("offsets.topic.replication.factor", ONE);
        settings.put("offsets.topic.num.partitions", INTERNAL_PARTITIONS);
        settings.put("transaction.state.log.replication.factor", ONE);
        settings.put("transaction.state.log.min.isr", ONE);
        settings.put("transaction.state.log.num.partitions", INTERNAL_PARTITIONS);
        settings.put("share.coordinator.state.topic.replication.factor", ONE);
        settings.put("share.coordinator.state.topic.min.isr", ONE);
        settings.put("share.coordinator.state.topic.num.partitions", ONE);
    }

    /** After a crash the cluster still knows its old members; the shorter their sessions, the sooner it goes on. */
    private static void quickRestart(Map<String, String> settings) {
        settings.put("broker.session.timeout.ms", "2000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.min.session.timeout.ms", "1000");
        settings.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        settings.put("num.recovery.threads.per.data.dir", "2");
    }

    private static void smallFootprint(Map<String, String> settings) {
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
        settings.put("log.index.size.max.bytes", Integer.toString(1 << 20));
    }
}
