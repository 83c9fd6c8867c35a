package org.musubi.ingest.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.feed.CanonicalFormat;
import org.musubi.ingest.feed.Format;
import org.musubi.ingest.mapping.UnusableMappingException;
import org.musubi.ingest.mapping.apply.MappedFormat;

/**
 * A feed as it lies on a disk: a folder of canonical files, or a folder with mappings and the files that they are for.
 *
 * @param name what receipts and refusals call it
 * @param folder where its files are
 * @param mappings how they are read; none: they are canonical
 */
public record FoundFeed(String name, Path folder, List<Path> mappings) {
    private static final String MAPPINGS = "{mapping,*.mapping}.{yaml,yml}";

    public FoundFeed {
        mappings = List.copyOf(mappings);
    }

    /**
     * The feeds of a folder: the folder itself, and each folder directly in it that has a mapping, called by that folder's name.
     *
     * @param name of the folder's own feed
     * @return at least one; the folder itself only if it has files or mappings, or there is no other
     * @throws IOException if a folder cannot be listed
     */
    public static List<FoundFeed> in(String name, Path folder) throws IOException {
        var found = new ArrayList<FoundFeed>();
        var own = new FoundFeed(name, folder, list(folder, MAPPINGS));
        if (own.isUsed()) {
            found.add(own);
        }
        for (Path entry : list(folder, "*")) {
            List<Path> mappings = Files.isDirectory(entry) ? list(entry, MAPPINGS) : List.of();
            if (!mappings.isEmpty()) {
                found.add(new FoundFeed(entry.getFileName().toString(), entry, mappings));
            }
        }
        return found.isEmpty() ? List.of(own) : List.copyOf(found);
    }

    /**
     * Its folder, with how its files are read.
     *
     * @param secrets a file of secrets; without one they come from the environment only
     * @throws IOException if a mapping cannot be read
     * @throws UnusableMappingException if a mapping has problems
     * @throws org.musubi.ingest.mapping.secret.UnusableSecretException if it needs a secret that is not there
     */
    public FeedFolder open(Optional<Path> secrets) throws IOException, UnusableMappingException {
        var formats = new ArrayList<Format>();
        for (Path mapping : mappings) {
            formats.add(MappedFormat.load(mapping, secrets));
        }
        return new FeedFolder(folder, formats.isEmpty() ? List.of(new CanonicalFormat()) : formats);
    }

    private boolean isUsed() throws IOException {
        return !mappings.isEmpty()
                || !new FeedFolder(folder, List.of(new CanonicalFormat()))
                        .files()
                        .isEmpty();
    }

    private static List<Path> list(Path folder, String names) throws IOException {
        var entries = new ArrayList<Path>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, names)) {
            found.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(null);
        return entries;
    }
}
