package org.musubi.ingest.folder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;

/**
 * Takes in the canonical files of one folder. Run it with {@code key.converter} {@code
 * org.apache.kafka.connect.storage.StringConverter} and {@code value.converter} {@code
 * org.apache.kafka.connect.converters.ByteArrayConverter}, because the values are Avro already.
 */
public final class CanonicalFolderConnector extends SourceConnector {
    static final String VERSION = Optional.ofNullable(
                    CanonicalFolderConnector.class.getPackage().getImplementationVersion())
            .orElse("dev");

    private Map<String, String> settings = Map.of();

    /** Made by Connect. */
    public CanonicalFolderConnector() {}

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public ConfigDef config() {
        return FolderConfig.DEFINITION;
    }

    @Override
    public void start(Map<String, String> given) {
        FolderConfig.parse(given);
        settings = given;
    }

    @Override
    public Class<? extends Task> taskClass() {
        return CanonicalFolderTask.class;
    }

    /** One, because files of one kind are read one after the other. */
    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        return List.of(settings);
    }

    @Override
    public void stop() {}

    /** Every record carries the place after it, and each batch is of one file. */
    @Override
    public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> given) {
        return ExactlyOnceSupport.SUPPORTED;
    }
}
