package org.musubi.ingest.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.musubi.ingest.feed.Format;
import org.musubi.ingest.feed.Updates;
import org.musubi.ingest.publish.PublishConfig;
import org.musubi.schemas.topics.RecordKind;

/** Says what is wrong with settings that are well formed. */
final class FolderCheck {
    private FolderCheck() {}

    /**
     * Attaches what is wrong to each setting.
     *
     * @param config has been checked for form
     * @param given the settings
     */
    static void check(Config config, Map<String, String> given) {
        if (config.configValues().stream()
                .anyMatch(value -> !value.errorMessages().isEmpty())) {
            return;
        }
        FolderConfig settings = FolderConfig.parse(given);
        checkFolder(settings.folder()).ifPresent(problem -> add(config, FolderConfig.FEED_FOLDER, problem));
        if (settings.finished().filter(settings.folder()::equals).isPresent()) {
            add(config, FolderConfig.FINISHED_FOLDER, "is the folder that is read");
        }
        try {
            checkFormats(config, settings, FolderFormats.of(settings));
        } catch (ConfigException e) {
            add(config, FolderConfig.MAPPING, e.getMessage());
        }
    }

    private static Optional<String> checkFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.of("is not a folder on this worker");
        }
        return Files.isReadable(folder) ? Optional.empty() : Optional.of("may not be read by this worker's user");
    }

    private static void checkFormats(Config config, FolderConfig settings, List<Format> formats) {
        Set<RecordKind> snapshots = new HashSet<>();
        Set<RecordKind> kinds = new HashSet<>();
        for (Format format : formats) {
            boolean snapshot = format.terms().updates() instanceof Updates.Snapshot;
            for (RecordKind kind : format.kinds()) {
                if (!kinds.add(kind) && (snapshot || snapshots.contains(kind))) {
                    add(
                            config,
                            FolderConfig.MAPPING,
                            "a snapshot mapping must be the only one for " + kind.label()
                                    + ": give the other one a connector of its own");
                }
                if (snapshot) {
                    snapshots.add(kind);
                }
            }
        }
        if (!snapshots.isEmpty() && settings.publish().consumer().isEmpty()) {
            add(
                    config,
                    PublishConfig.BOOTSTRAP_SERVERS,
                    "is needed for snapshots, to know what of the feed is in the topics");
        }
    }

    private static void add(Config config, String setting, String problem) {
        config.configValues().stream()
                .filter(value -> value.name().equals(setting))
                .forEach((ConfigValue value) -> value.addErrorMessage(problem));
    }
}
