package org.musubi.ingest.folder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * How far each file has been read, in this run and in earlier ones. A file is its content: one that was only touched, or that
 * has another name since it was finished, is still the one that was read.
 */
final class KnownFiles {
    private final Function<Collection<String>, Map<String, Progress>> committed;
    private final Supplier<Set<String>> received;
    private final ContentHash hash = new ContentHash();
    private final Map<String, Progress> progress = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private Optional<Set<String>> gone = Optional.empty();
    private List<FeedFile> present = List.of();

    /**
     * @param committed gives the progress that earlier runs made with files of the given names; asked once for each name
     * @param received gives the names of files that earlier runs have finished
     */
    KnownFiles(Function<Collection<String>, Map<String, Progress>> committed, Supplier<Set<String>> received) {
        this.committed = committed;
        this.received = received;
    }

    /** Takes in what is in the folder now. */
    void look(List<FeedFile> files) {
        present = files;
        hash.keep(files);
        var names = new ArrayList<String>();
        files.stream().map(FeedFile::name).filter(asked::add).forEach(names::add);
        if (!names.isEmpty()) {
            progress.putAll(committed.apply(names));
        }
    }

    /** Finds files that were written to without being changed. Those that cannot be read are left for later. */
    void findTouched(Predicate<FeedFile> settled) {
        for (FeedFile file : present) {
            Optional.ofNullable(progress.get(file.name()))
                    .filter(read -> !ReadingOrder.isCurrent(file, read) && settled.test(file) && hasContent(file, read))
                    .ifPresent(read -> progress.put(file.name(), read.in(file.version())));
        }
    }

    /** Where the file cannot be read, opening it will say why. */
    private boolean hasContent(FeedFile file, Progress read) {
        try {
            return read.sha256().equals(hash.of(file));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Finds out whether a file of which nothing is known was finished under a name that is gone; then it is known from now on.
     *
     * @return that name
     */
    Optional<String> findRenamed(FeedFile file) throws IOException {
        if (progress.containsKey(file.name())) {
            return Optional.empty();
        }
        Set<String> names = present.stream().map(FeedFile::name).collect(Collectors.toSet());
        recallGone(names);
        String content = hash.of(file);
        Optional<Map.Entry<String, Progress>> before = progress.entrySet().stream()
                .filter(read ->
                        read.getValue().isFinished() && read.getValue().sha256().equals(content))
                .filter(read -> !names.contains(read.getKey()))
                .filter(read -> file.format().kindOf(read.getKey()).equals(Optional.of(file.kind())))
                .findFirst()
                .map(read -> Map.entry(read.getKey(), read.getValue()));
        before.ifPresent(read -> {
            progress.remove(read.getKey());
            progress.put(file.name(), read.getValue().in(file.version()));
        });
        return before.map(Map.Entry::getKey);
    }

    /** How far something was read that has a name like a file, in this run or an earlier one. */
    Optional<Progress> recall(String name) {
        if (asked.add(name)) {
            progress.putAll(committed.apply(List.of(name)));
        }
        return Optional.ofNullable(progress.get(name));
    }

    /** The hash of a file's content. */
    String sha256(FeedFile file) throws IOException {
        return hash.of(file);
    }

    /** How far the files have been read, by name. */
    Map<String, Progress> progress() {
        return progress;
    }

    void put(String name, Progress read) {
        progress.put(name, read);
    }

    private void recallGone(Set<String> names) {
        if (gone.isEmpty()) {
            Set<String> others = new HashSet<>(received.get());
            others.removeAll(names);
            others.removeIf(name -> !asked.add(name));
            progress.putAll(committed.apply(others));
            gone = Optional.of(others);
        }
    }
}
