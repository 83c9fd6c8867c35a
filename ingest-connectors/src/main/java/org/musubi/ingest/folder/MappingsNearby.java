package org.musubi.ingest.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;

/** Recommends what looks like mappings in the feed's folder and beside it. */
final class MappingsNearby implements ConfigDef.Recommender {
    @Override
    public List<Object> validValues(String name, Map<String, Object> settings) {
        var found = new ArrayList<Object>();
        if (settings.get(FolderConfig.FEED_FOLDER) instanceof String folder) {
            try {
                Path path = Path.of(folder).toAbsolutePath().normalize();
                find(path, found);
                if (path.getParent() != null) {
                    find(path.getParent(), found);
                }
            } catch (InvalidPathException e) {
                return List.of(); // the setting itself says so
            }
        }
        return found;
    }

    @Override
    public boolean visible(String name, Map<String, Object> settings) {
        return true;
    }

    private static void find(Path folder, List<Object> found) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
            files.forEach(file -> found.add(file.toString()));
        } catch (IOException e) {
            return; // nothing to recommend
        }
    }
}
