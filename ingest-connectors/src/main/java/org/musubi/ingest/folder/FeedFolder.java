package org.musubi.ingest.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.musubi.ingest.feed.Format;
import org.musubi.ingest.feed.Item;
import org.musubi.ingest.feed.Items;
import org.musubi.ingest.feed.Place;
import org.musubi.schemas.topics.RecordKind;

/**
 * The folder of a feed. Only files directly in it count, and of these only those whose names a format knows; hidden and
 * temporary ones (beginning with a dot, ending with {@code ~}, {@code .tmp} or {@code .part}) do not.
 */
public final class FeedFolder {
    /** Reference data first, so that little is judged by a policy that is not there yet; then by name. */
    private static final Comparator<FeedFile> ORDER = Comparator.comparing(
                    FeedFile::kind, Comparator.<RecordKind>reverseOrder())
            .thenComparing(FeedFile::name);

    private final Path path;
    private final List<Format> formats;
    private final Set<RecordKind> kinds;

    /**
     * @param path where the files are
     * @param formats how they are read; of two that know a name the first
     */
    public FeedFolder(Path path, List<Format> formats) {
        this(path, formats, EnumSet.allOf(RecordKind.class));
    }

    /** @param kinds files of other kinds do not count */
    FeedFolder(Path path, List<Format> formats, Set<RecordKind> kinds) {
        this.path = Objects.requireNonNull(path, "path");
        this.formats = List.copyOf(formats);
        this.kinds = Set.copyOf(kinds);
    }

    /**
     * The files, those of one kind together and in the order of their names.
     *
     * @throws IOException if the folder cannot be listed
     */
    public List<FeedFile> files() throws IOException {
        var files = new ArrayList<FeedFile>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                look(entry).ifPresent(files::add);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        files.sort(ORDER);
        return List.copyOf(files);
    }

    /** Where the files are. */
    Path path() {
        return path;
    }

    /** The folder as if it were a file of this name. */
    FeedFile asFile(String name) {
        return formats.stream()
                .flatMap(format -> format.kinds().stream()
                        .filter(kinds::contains)
                        .sorted()
                        .map(kind -> new FeedFile(path, name, kind, format, new FeedFile.Version(0, 0))))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no format for any of " + kinds));
    }

    /** The file as it is now; nothing where it has gone. */
    public Optional<FeedFile> again(FeedFile file) throws IOException {
        return look(file.path());
    }

    /**
     * Reads a file from its start to its end.
     *
     * @param each gets each item, in order
     * @throws IOException if the file cannot be read
     */
    public void read(FeedFile file, Consumer<Item> each) throws IOException {
        try (Items items = file.format().open(file.kind(), file.path(), Place.START)) {
            for (Optional<Item> item = items.next(); item.isPresent(); item = items.next()) {
                each.accept(item.get());
            }
        }
    }

    private Optional<FeedFile> look(Path entry) throws IOException {
        String name = entry.getFileName().toString();
        Optional<Format> format = formatOf(name);
        if (format.isEmpty()) {
            return Optional.empty();
        }
        try {
            var seen = Files.readAttributes(entry, BasicFileAttributes.class);
            var version =
                    new FeedFile.Version(seen.size(), seen.lastModifiedTime().toMillis());
            return format.filter(known -> seen.isRegularFile())
                    .flatMap(known -> known.kindOf(name)
                            .filter(kinds::contains)
                            .map(kind -> new FeedFile(entry, name, kind, known, version)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Optional<Format> formatOf(String name) {
        return isTemporary(name)
                ? Optional.empty()
                : formats.stream()
                        .filter(format -> format.kindOf(name).isPresent())
                        .findFirst();
    }

    private static boolean isTemporary(String name) {
        return name.startsWith(".") || name.endsWith("~") || name.endsWith(".tmp") || name.endsWith(".part");
    }
}
