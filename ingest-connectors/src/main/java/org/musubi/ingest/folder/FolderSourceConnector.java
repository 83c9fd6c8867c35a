package org.musubi.ingest.folder;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;
import org.musubi.schemas.topics.RecordKind;

/**
 * Takes in the files of one folder. Run it with {@code key.converter} {@code org.apache.kafka.connect.storage.StringConverter}
 * and {@code value.converter} {@code org.apache.kafka.connect.converters.ByteArrayConverter}, because the values are Avro
 * already, and leave {@code header.converter} as it is.
 */
public final class FolderSourceConnector extends SourceConnector {
    static final String VERSION = Optional.ofNullable(
                    FolderSourceConnector.class.getPackage().getImplementationVersion())
            .orElse("dev");

    private Map<String, String> settings = Map.of();

    /** Made by Connect. */
    public FolderSourceConnector() {}

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public ConfigDef config() {
        return FolderConfig.DEFINITION;
    }

    /** Also looks whether the folder is there and the mappings can be used. */
    @Override
    public Config validate(Map<String, String> given) {
        Config config = super.validate(given);
        FolderCheck.check(config, given);
        return config;
    }

    @Override
    public void start(Map<String, String> given) {
        FolderConfig.parse(given);
        settings = given;
    }

    @Override
    public Class<? extends Task> taskClass() {
        return FolderSourceTask.class;
    }

    /** Each task has whole kinds of records, because files of one kind are read one after the other. */
    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
        FolderFormats.of(FolderConfig.parse(settings)).forEach(format -> kinds.addAll(format.kinds()));
        return TaskKinds.share(kinds, maxTasks).stream()
                .map(share -> TaskKinds.put(settings, share))
                .toList();
    }

    @Override
    public void stop() {}

    /** Every record carries the place after it, and each batch is of one file. */
    @Override
    public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> given) {
        return ExactlyOnceSupport.SUPPORTED;
    }
}
