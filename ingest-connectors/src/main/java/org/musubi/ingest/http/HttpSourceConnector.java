package org.musubi.ingest.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;

/**
 * Takes in what one HTTP endpoint gives. Run it with {@code key.converter} {@code
 * org.apache.kafka.connect.storage.StringConverter} and {@code value.converter} {@code
 * org.apache.kafka.connect.converters.ByteArrayConverter}, because the values are Avro already.
 */
public final class HttpSourceConnector extends SourceConnector {
    static final String VERSION = Optional.ofNullable(
                    HttpSourceConnector.class.getPackage().getImplementationVersion())
            .orElse("dev");

    private Map<String, String> settings = Map.of();

    /** Made by Connect. */
    public HttpSourceConnector() {}

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public ConfigDef config() {
        return Settings.DEFINITION;
    }

    /** Names what is wrong with each setting, and once each is good by itself, what does not go together. */
    @Override
    public Config validate(Map<String, String> given) {
        Config result = super.validate(given);
        if (result.configValues().stream()
                .allMatch(value -> value.errorMessages().isEmpty())) {
            Checks.faults(new AbstractConfig(Settings.DEFINITION, given, false)).forEach(fault -> add(fault, result));
        }
        return result;
    }

    @Override
    public void start(Map<String, String> given) {
        HttpConfig.parse(given);
        settings = given;
    }

    @Override
    public Class<? extends Task> taskClass() {
        return HttpSourceTask.class;
    }

    /** One, because one page leads to the next and one poll to the next. */
    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        return List.of(settings);
    }

    @Override
    public void stop() {}

    /** The last record of a poll carries the progress that it makes; a poll that was not finished is fetched again. */
    @Override
    public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> given) {
        return ExactlyOnceSupport.SUPPORTED;
    }

    private static void add(Checks.Fault fault, Config result) {
        result.configValues().stream()
                .filter(value -> value.name().equals(fault.setting()))
                .forEach((ConfigValue value) -> value.addErrorMessage(fault.message()));
    }
}
