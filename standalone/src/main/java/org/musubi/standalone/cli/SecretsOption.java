package org.musubi.standalone.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the secrets are of which mappings make pseudonyms. */
final class SecretsOption {
    @Option(
            names = "--secrets",
            paramLabel = "FILE",
            defaultValue = "${env:MUSUBI_SECRETS}",
            description = "File of lines NAME=SECRET that only its owner may read, for the pseudonyms of mappings"
                    + " ($MUSUBI_SECRETS; without it $MUSUBI_SECRET_NAME is asked).")
    Optional<Path> file = Optional.empty();
}
