package org.musubi.dashboard.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The files of the page: those inside the jar, or those of a folder while somebody works on them. */
public final class PageFiles implements Resource {
    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';" + " object-src 'none'";
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9_@-][A-Za-z0-9._@-]*(/[A-Za-z0-9_@-][A-Za-z0-9._@-]*)*");
    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("md", "text/plain; charset=utf-8"));

    private final Source source;

    private PageFiles(Source source) {
        this.source = source;
    }

    /** The files inside the jar, each read once. */
    public static PageFiles packaged() {
        Map<String, Optional<byte[]>> read = new ConcurrentHashMap<>();
        return new PageFiles(name -> {
            Optional<byte[]> known = read.get(name);
            if (known == null) {
                known = packaged(name);
                known.ifPresent(bytes -> read.put(name, Optional.of(bytes)));
            }
            return known;
        });
    }

    /** The files of a folder, read anew each time. */
    public static PageFiles of(Path folder) {
        return new PageFiles(name -> {
            Path file = folder.resolve(name);
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        });
    }

    @Override
    public Optional<Reply> answer(String path, Query query) {
        String name = path.equals("/") ? "index.html" : path.substring(1);
        String type = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            return source.read(name).map(bytes -> new Answer(200, type, Body.of(bytes), headers(name)));
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the page cannot be read", e);
        }
    }

    private static Optional<byte[]> packaged(String name) throws IOException {
        try (InputStream file = PageFiles.class.getResourceAsStream("/web/" + name)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        }
    }

    private static Map<String, String> headers(String name) {
        String cache = name.endsWith(".woff2") ? "public, max-age=604800" : "no-cache";
        return Map.of("Cache-Control", cache, "Content-Security-Policy", POLICY);
    }

    /** Where the files are. */
    @FunctionalInterface
    private interface Source {
        Optional<byte[]> read(String name) throws IOException;
    }
}
