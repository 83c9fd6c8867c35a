package org.musubi.ingest.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigDef;

/**
 * Tells forms which words a setting takes, and whether it is of any use beside the others.
 *
 * @param words that it takes; none: anything
 * @param other the setting that decides; empty: it is always of use
 * @param values of that setting with which it is
 */
record Shown(List<String> words, String other, List<String> values) implements ConfigDef.Recommender {
    Shown {
        words = List.copyOf(words);
        values = List.copyOf(values);
    }

    static Shown always(List<String> words) {
        return new Shown(words, "", List.of());
    }

    static Shown always() {
        return always(List.of());
    }

    static Shown where(String other, String... values) {
        return new Shown(List.of(), other, List.of(values));
    }

    @Override
    public List<Object> validValues(String name, Map<String, Object> config) {
        return List.copyOf(words);
    }

    @Override
    public boolean visible(String name, Map<String, Object> config) {
        return other.isEmpty()
                || Optional.ofNullable(config.get(other))
                        .filter(values::contains)
                        .isPresent();
    }
}
