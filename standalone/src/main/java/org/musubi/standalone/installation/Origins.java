package org.musubi.standalone.installation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.musubi.ingest.canonical.CanonicalFile;
import org.musubi.schemas.topics.RecordKind;

/** Finds out whose candidates are in files, so that their topics are there before the first one comes. */
public final class Origins {
    private static final Pattern KEY = Pattern.compile("\"candidateId\"\\s*:\\s*\"([A-Z]{3})-");
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    private Origins() {}

    /** Countries of origin in the files of candidates among these, ISO 3166-1 alpha-3. Damaged lines are passed over. */
    public static Set<String> in(Collection<Path> files) {
        var origins = new TreeSet<String>();
        files.stream()
                .filter(file -> RecordKind.ofFile(file.getFileName().toString())
                        .filter(kind -> kind == RecordKind.CANDIDATE)
                        .isPresent())
                .forEach(file -> addTo(origins, file));
        return origins;
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
