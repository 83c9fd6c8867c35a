package org.musubi.standalone.cli;

import picocli.CommandLine.Option;

/** The registry that a part alone needs. */
final class RegistryOption {
    @Option(
            names = "--schema-registry",
            required = true,
            paramLabel = "URL",
            defaultValue = "${env:MUSUBI_SCHEMA_REGISTRY}",
            description = "The schema registry ($MUSUBI_SCHEMA_REGISTRY).")
    String url;
}
