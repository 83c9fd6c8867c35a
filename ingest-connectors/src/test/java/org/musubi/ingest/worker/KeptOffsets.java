package org.musubi.ingest.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;

/** What a task sees of its worker: settings, and the offsets of what was sent. They go through JSON, as they do in Connect. */
public final class KeptOffsets implements SourceTaskContext, OffsetStorageReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> settings;
    private final Map<Map<String, ?>, String> offsets = new HashMap<>();

    public KeptOffsets(Map<String, String> settings) {
        this.settings = settings;
    }

    /** A record was sent. */
    public void keep(SourceRecord record) {
        try {
            offsets.put(record.sourcePartition(), JSON.writeValueAsString(record.sourceOffset()));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Map<String, String> configs() {
        return settings;
    }

    @Override
    public OffsetStorageReader offsetStorageReader() {
        return this;
    }

    @Override
    public PluginMetrics pluginMetrics() {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> Map<String, Object> offset(Map<String, T> partition) {
        return offsets(List.of(partition)).get(partition);
    }

    @Override
    public <T> Map<Map<String, T>, Map<String, Object>> offsets(Collection<Map<String, T>> partitions) {
        var found = new HashMap<Map<String, T>, Map<String, Object>>();
        for (Map<String, T> partition : partitions) {
            String json = offsets.get(partition);
            found.put(partition, json == null ? null : parse(json));
        }
        return found;
    }

    private static Map<String, Object> parse(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
