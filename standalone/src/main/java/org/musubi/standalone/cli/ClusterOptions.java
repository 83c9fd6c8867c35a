package org.musubi.standalone.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Where things run: in this process, unless an existing cluster or registry is named. */
final class ClusterOptions {
    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:MUSUBI_BOOTSTRAP_SERVERS}",
            description = "An Apache Kafka cluster to use instead of a broker of our own.")
    Optional<String> bootstrapServers = Optional.empty();

    @Option(
            names = "--schema-registry",
            paramLabel = "URL",
            defaultValue = "${env:MUSUBI_SCHEMA_REGISTRY}",
            description = "A Confluent-compatible schema registry to use instead of our own.")
    Optional<String> schemaRegistry = Optional.empty();

    @Option(
            names = "--replication-factor",
            paramLabel = "N",
            defaultValue = "${env:MUSUBI_REPLICATION_FACTOR:-1}",
            description = "Copies of each partition (default: ${DEFAULT-VALUE}).")
    int replicationFactor;

    @Option(names = "--verbose", description = "Log everything that happens, not only what is wrong.")
    boolean verbose;
}
