package org.musubi.ingest.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import org.musubi.ingest.feed.CanonicalFormat;
import org.musubi.ingest.feed.Format;
import org.musubi.ingest.mapping.UnusableMappingException;
import org.musubi.ingest.mapping.apply.MappedFormat;
import org.musubi.ingest.mapping.secret.UnusableSecretException;

/** The formats that a connector's settings ask for. */
final class FolderFormats {
    private FolderFormats() {}

    /**
     * Loads them.
     *
     * @throws ConfigException if a mapping or its secret cannot be used; the message has all problems of the first such
     */
    static List<Format> of(FolderConfig config) {
        if (config.mappings().isEmpty()) {
            return List.of(new CanonicalFormat());
        }
        var formats = new ArrayList<Format>();
        for (Path mapping : config.mappings()) {
            formats.add(load(mapping, config.secrets()));
        }
        return List.copyOf(formats);
    }

    private static Format load(Path mapping, Optional<Path> secrets) {
        try {
            return MappedFormat.load(mapping, secrets);
        } catch (UnusableMappingException | UnusableSecretException e) {
            throw new ConfigException(e.getMessage());
        } catch (IOException e) {
            throw new ConfigException(mapping + " cannot be read: " + e.getMessage());
        }
    }
}
