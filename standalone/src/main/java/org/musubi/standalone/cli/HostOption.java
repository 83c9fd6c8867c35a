package org.musubi.standalone.cli;

import picocli.CommandLine.Option;

/** Where a part alone listens. */
final class HostOption {
    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "${env:MUSUBI_HOST:-127.0.0.1}",
            description = "Address to listen on ($MUSUBI_HOST; default: ${DEFAULT-VALUE}).")
    String host;
}
