package org.musubi.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.musubi.ingest.feed.CanonicalFormat;
import org.musubi.ingest.feed.Format;
import org.musubi.ingest.folder.FoundFeed;
import org.musubi.ingest.mapping.Mapping;
import org.musubi.ingest.mapping.Pseudonym;
import org.musubi.ingest.mapping.UnusableMappingException;
import org.musubi.ingest.mapping.apply.MappedFormat;
import org.musubi.ingest.mapping.load.Mappings;
import org.musubi.ingest.mapping.secret.Secrets;
import org.musubi.ingest.mapping.secret.UnusableSecretException;

/** Finds the feeds that are to be checked, with their mappings. What is wrong with a mapping is told, and the others are checked. */
final class CheckedFeeds {
    private final Terminal terminal;
    private final Secrets secrets;
    private boolean unusable;

    /**
     * @param terminal where problems of mappings are told
     * @param secrets of the mappings' pseudonyms; for those that are missing a made-up one is taken
     */
    CheckedFeeds(Terminal terminal, Secrets secrets) {
        this.terminal = terminal;
        this.secrets = secrets;
    }

    /** Whether a mapping could not be used. */
    boolean anyUnusable() {
        return unusable;
    }

    /** The feeds of a folder, as the other commands find them. */
    List<CheckedFeed> in(Path folder) {
        try {
            var feeds = new ArrayList<CheckedFeed>();
            for (FoundFeed found : FoundFeed.in(CheckedFeed.nameOf(folder), folder)) {
                feeds.add(CheckedFeed.ofFolder(found, formats(found.mappings())));
            }
            return feeds;
        } catch (IOException e) {
            throw new UnusableException("The folder " + folder + " cannot be read: " + e.getMessage());
        }
    }

    /** Files that are read by one mapping. */
    List<CheckedFeed> of(Path mapping, List<Path> files) {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new UnusableException("There is no file " + file + ".");
            }
        }
        return format(mapping).stream()
                .map(format -> {
                    files.stream()
                            .filter(file ->
                                    format.kindOf(file.getFileName().toString()).isEmpty())
                            .forEach(file -> terminal.say(file + " has a name that the mapping's files: does not allow;"
                                    + " the connector would pass it over."));
                    return CheckedFeed.ofFiles(files, format.mapping().kind(), format);
                })
                .toList();
    }

    private List<Format> formats(List<Path> mappings) {
        if (mappings.isEmpty()) {
            return List.of(new CanonicalFormat());
        }
        return mappings.stream()
                .flatMap(mapping -> format(mapping).stream())
                .<Format>map(format -> format)
                .toList();
    }

    private Optional<MappedFormat> format(Path file) {
        try {
            Mapping mapping = Mappings.load(file);
            mapping.pseudonym()
                    .map(Pseudonym::secret)
                    .filter(name -> !secrets.has(name))
                    .ifPresent(name -> terminal.say("There is no secret " + name
                            + ": pseudonyms are made with a random one, which is good enough for a check."));
            return Optional.of(new MappedFormat(mapping, secrets.orMadeUp()));
        } catch (UnusableMappingException e) {
            terminal.say(e.getMessage());
        } catch (UnusableSecretException e) {
            terminal.say(file + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UnusableException("The mapping " + file + " cannot be read: " + e.getMessage());
        }
        unusable = true;
        return Optional.empty();
    }
}
