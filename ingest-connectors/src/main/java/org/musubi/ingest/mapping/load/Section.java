package org.musubi.ingest.mapping.load;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.musubi.ingest.mapping.load.Yaml.Block;
import org.musubi.ingest.mapping.syntax.Key;
import org.musubi.ingest.mapping.syntax.Syntax;

/**
 * Keys and values of which every key was checked to be known and every value to be of its form. What is not is a problem already
 * and is not here.
 */
final class Section {
    private final Block block;
    private final String path;
    private final Map<String, Yaml> values = new HashMap<>();

    private Section(Block block, String path) {
        this.block = block;
        this.path = path;
    }

    /**
     * Checks a section.
     *
     * @param yaml the section
     * @param path of the section
     * @param keys what may stand in it
     * @param more names of other keys that may stand in it, which are checked elsewhere
     * @param problems where faults go
     * @return nothing where it is no section at all
     */
    static Optional<Section> of(Yaml yaml, String path, List<Key> keys, Collection<String> more, Problems problems) {
        if (!(yaml instanceof Block block)) {
            problems.add(yaml.at(), path, "must be keys and values");
            return Optional.empty();
        }
        var section = new Section(block, path);
        section.refuseUnknown(
                Stream.concat(Syntax.names(keys).stream(), more.stream()).toList(), problems);
        keys.forEach(key -> section.take(key, problems));
        return Optional.of(section);
    }

    static Optional<Section> of(Yaml yaml, String path, List<Key> keys, Problems problems) {
        return of(yaml, path, keys, List.of(), problems);
    }

    private void refuseUnknown(List<String> known, Problems problems) {
        block.entries().forEach((name, entry) -> {
            if (!known.contains(name)) {
                String message = "is not known here" + Nearest.question(name, known);
                problems.add(entry.keyAt(), path(name), message);
            }
        });
    }

    private void take(Key key, Problems problems) {
        Optional<Yaml> value = block.get(key.name());
        if (value.isEmpty()) {
            if (key.isRequired()) {
                problems.add(block.at(), path, "needs " + key.name() + ": " + key.documentation());
            }
            return;
        }
        Optional<String> fault = Forms.fault(key.form(), value.get());
        fault.ifPresent(message -> problems.add(value.get().at(), path(key.name()), message));
        if (fault.isEmpty()) {
            values.put(key.name(), value.get());
        }
    }

    /** A value of the right form. */
    Optional<Yaml> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    Optional<String> text(String key) {
        return get(key).flatMap(Yaml::text);
    }

    Optional<Integer> whole(String key) {
        return text(key).map(Integer::valueOf);
    }

    Optional<Boolean> flag(String key) {
        return text(key).map(Boolean::valueOf);
    }

    List<String> texts(String key) {
        return get(key).map(Forms::texts).orElse(List.of());
    }

    /** A section inside this one. */
    Optional<Section> section(String key, List<Key> keys, Problems problems) {
        return get(key).flatMap(value -> of(value, path(key), keys, problems));
    }

    /** Whether a key was written, rightly or wrongly. */
    boolean has(String key) {
        return block.has(key);
    }

    /** What was written, also of keys that are checked elsewhere. */
    Block block() {
        return block;
    }

    At at() {
        return block.at();
    }

    /** Where the value of a key stands. */
    At at(String key) {
        return block.get(key).map(Yaml::at).orElse(block.at());
    }

    String path() {
        return path;
    }

    String path(String key) {
        return Paths.key(path, key);
    }
}
