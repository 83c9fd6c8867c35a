package org.musubi.standalone.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.musubi.ingest.feed.CanonicalFormat;
import org.musubi.ingest.folder.CanonicalFolderConnector;
import org.musubi.ingest.folder.FeedFile;
import org.musubi.ingest.folder.FeedFolder;

/**
 * A folder of canonical files.
 *
 * @param name what rejections and receipts call it
 * @param folder where it is
 */
public record Feed(String name, Path folder) {
    public Feed {
        folder = folder.toAbsolutePath().normalize();
    }

    /** The canonical files in it now, as the connector sees them. Others are none of ours. */
    public List<Path> files() {
        try {
            return new FeedFolder(folder, new CanonicalFormat())
                    .files().stream().map(FeedFile::path).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the folder " + folder, e);
        }
    }

    /** The name of the connector that watches the folder. */
    public String connector() {
        return "feed-" + name;
    }

    /**
     * The configuration of that connector.
     *
     * @param registry address of the schema registry
     * @param shards number of partitions for the candidates of a new country of origin
     * @param replicationFactor copies of each of them
     * @param pace how often it looks
     */
    public Map<String, String> connectorConfig(String registry, int shards, int replicationFactor, Pace pace) {
        var config = new HashMap<String, String>();
        config.put("connector.class", CanonicalFolderConnector.class.getName());
        config.put("tasks.max", "1");
        config.put("feed.name", name);
        config.put("feed.folder", folder.toString());
        config.put("schema.registry.url", registry);
        config.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
        config.put("value.converter", "org.apache.kafka.connect.converters.ByteArrayConverter");
        config.put("exactly.once.support", "required");
        config.put("topic.creation.default.partitions", Integer.toString(shards));
        config.put("topic.creation.default.replication.factor", Integer.toString(replicationFactor));
        config.put("topic.creation.default.cleanup.policy", "compact");
        config.putAll(pace.toConnector());
        return Map.copyOf(config);
    }
}
