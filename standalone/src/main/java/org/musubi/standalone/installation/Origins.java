package org.musubi.standalone.installation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.musubi.ingest.canonical.CanonicalFile;
import org.musubi.ingest.canonical.LineOutcome;
import org.musubi.ingest.folder.FeedFile;
import org.musubi.ingest.table.UnreadableFileException;
import org.musubi.schemas.topics.RecordKind;

/** Finds out whose candidates are in files, so that their topics are there before the first one comes. */
public final class Origins {
    private static final Pattern KEY = Pattern.compile("\"candidateId\"\\s*:\\s*\"([A-Z]{3})-");
    private static final int LETTERS = 3;
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    private Origins() {}

    /** Countries of origin in the files of candidates of these feeds, ISO 3166-1 alpha-3. Damaged lines are passed over. */
    public static Set<String> in(List<Feed> feeds) {
        var origins = new TreeSet<String>();
        for (Feed feed : feeds) {
            feed.files().stream()
                    .filter(file -> file.kind() == RecordKind.CANDIDATE)
                    .forEach(file -> addTo(origins, feed, file));
        }
        return origins;
    }

    private static void addTo(Set<String> origins, Feed feed, FeedFile file) {
        if (feed.mappings().isEmpty()) {
            addTo(origins, file.path());
            return;
        }
        try {
            feed.contents().read(file, item -> {
                if (item.outcome() instanceof LineOutcome.Taken taken) {
                    origins.add(taken.key().substring(0, LETTERS));
                }
            });
        } catch (UnreadableFileException e) {
            return; // the connector will say what is wrong with it
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.path(), e);
        }
    }

    private static void addTo(Set<String> origins, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            var lines = new CanonicalFile(in, 0, 0);
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                // Latin-1 takes any bytes; the key is ASCII
                Matcher key = KEY.matcher(new String(line.get().bytes(), StandardCharsets.ISO_8859_1));
                if (key.find() && COUNTRIES.contains(key.group(1))) {
                    origins.add(key.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
