package org.musubi.standalone.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.musubi.ingest.feed.CanonicalFormat;
import org.musubi.ingest.folder.FeedFile;
import org.musubi.ingest.folder.FeedFolder;
import org.musubi.ingest.folder.FolderSourceConnector;
import org.musubi.ingest.folder.FoundFeed;
import org.musubi.ingest.mapping.UnusableMappingException;

/**
 * A feed that is watched: a folder, and how its files are read.
 *
 * @param found where it is, and its name
 * @param secrets a file of secrets for pseudonyms; without one they come from the environment only
 * @param reports where the publisher gets a report on each file; empty: nowhere but in the topics
 * @param contents the folder, with how its files are read
 */
public record Feed(FoundFeed found, Optional<Path> secrets, Optional<Path> reports, FeedFolder contents)
        implements Source {
    /**
     * A feed as it was found.
     *
     * @throws IOException if its mapping cannot be read
     * @throws UnusableMappingException if its mapping has problems
     * @throws org.musubi.ingest.mapping.secret.UnusableSecretException if it needs a secret that is not there
     */
    public static Feed of(FoundFeed found, Optional<Path> secrets) throws IOException, UnusableMappingException {
        var whole = new FoundFeed(
                found.name(),
                whole(found.folder()),
                found.mappings().stream().map(Feed::whole).toList());
        return new Feed(whole, secrets.map(Feed::whole), Optional.empty(), whole.open(secrets));
    }

    /** A folder of canonical files, whether there are any or not. */
    public static Feed canonical(String name, Path folder) {
        var whole = new FoundFeed(name, whole(folder), List.of());
        return new Feed(
                whole,
                Optional.empty(),
                Optional.empty(),
                new FeedFolder(whole.folder(), List.of(new CanonicalFormat())));
    }

    /** The same feed, whose publisher gets a report on each file in this folder. */
    public Feed reportingTo(Path folder) {
        return new Feed(found, secrets, Optional.of(whole(folder)), contents);
    }

    @Override
    public String name() {
        return found.name();
    }

    /** Where its files are. */
    public Path folder() {
        return found.folder();
    }

    /** The files in it now that the connector reads. Others are none of ours. */
    public List<FeedFile> files() {
        try {
            return contents.files();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the folder " + folder(), e);
        }
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    @Override
    public String place() {
        return folder().toString();
    }

    @Override
    public List<Path> mappings() {
        return found.mappings();
    }

    @Override
    public Map<String, String> ownSettings(Pace pace) {
        var settings = new HashMap<>(pace.toConnector());
        settings.put("connector.class", FolderSourceConnector.class.getName());
        settings.put("feed.folder", folder().toString());
        reports.ifPresent(folder -> settings.put("report.folder", folder.toString()));
        return Map.copyOf(settings);
    }
}
