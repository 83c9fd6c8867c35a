package org.musubi.standalone.cli;

import picocli.CommandLine.Option;

/** What every part that runs alone must know; in containers these come from the environment. */
final class PartOptions {
    @Option(
            names = "--bootstrap-servers",
            required = true,
            paramLabel = "HOST:PORT",
            defaultValue = "${env:MUSUBI_BOOTSTRAP_SERVERS}",
            description = "The Apache Kafka cluster ($MUSUBI_BOOTSTRAP_SERVERS).")
    String bootstrapServers;

    @Option(
            names = "--replication-factor",
            paramLabel = "N",
            defaultValue = "${env:MUSUBI_REPLICATION_FACTOR:-1}",
            description = "Copies of each partition ($MUSUBI_REPLICATION_FACTOR; default: ${DEFAULT-VALUE}).")
    int replicationFactor;

    @Option(
            names = "--shards",
            paramLabel = "N",
            defaultValue = "${env:MUSUBI_SHARDS:-4}",
            description = "Number of shards, the same for all parts ($MUSUBI_SHARDS; default: ${DEFAULT-VALUE}).")
    int shards;

    @Option(
            names = "--verbose",
            defaultValue = "${env:MUSUBI_VERBOSE:-false}",
            description = "Log everything that happens, not only what is wrong ($MUSUBI_VERBOSE=true).")
    boolean verbose;
}
