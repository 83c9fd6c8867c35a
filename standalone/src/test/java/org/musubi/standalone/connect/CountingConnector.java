package org.musubi.standalone.connect;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;

/** Writes the numbers from 0 to {@code count} - 1 to a topic, once, and then either rests or fails. */
public final class CountingConnector extends SourceConnector {
    static final String TOPIC = "topic";
    static final String COUNT = "count";
    static final String THEN_FAIL = "then.fail";

    private Map<String, String> config = Map.of();

    @Override
    public void start(Map<String, String> props) {
        config = Map.copyOf(props);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return CountingTask.class;
    }

    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        return List.of(config);
    }

    @Override
    public void stop() {}

    @Override
    public ConfigDef config() {
        return new ConfigDef()
                .define(TOPIC, ConfigDef.Type.STRING, ConfigDef.Importance.HIGH, "where to")
                .define(COUNT, ConfigDef.Type.INT, ConfigDef.Importance.HIGH, "how many")
                .define(THEN_FAIL, ConfigDef.Type.BOOLEAN, false, ConfigDef.Importance.LOW, "whether to fail then");
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> connectorConfig) {
        return ExactlyOnceSupport.SUPPORTED;
    }
}
