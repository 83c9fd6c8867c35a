package org.musubi.ingest.value;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A setting that a reader knows.
 *
 * @param name as written in a mapping
 * @param kinds how it may be written; at least one
 * @param choices the only words that are allowed; empty: any word
 * @param required whether the reader cannot do without it
 * @param documentation one sentence or two
 */
public record SettingSpec(
        String name, Set<SettingKind> kinds, List<String> choices, boolean required, String documentation) {
    public SettingSpec {
        kinds = Set.copyOf(kinds);
        choices = List.copyOf(choices);
    }

    static SettingSpec of(String name, String documentation, SettingKind... kinds) {
        return new SettingSpec(name, Set.of(kinds), List.of(), false, documentation);
    }

    static SettingSpec choice(String name, List<String> choices, String documentation) {
        return new SettingSpec(name, Set.of(SettingKind.TEXT), choices, false, documentation);
    }

    /** The same setting, which may also be a cell of the row. */
    SettingSpec orColumn() {
        Set<SettingKind> more = EnumSet.copyOf(kinds);
        more.add(SettingKind.COLUMN);
        return new SettingSpec(name, more, choices, required, documentation);
    }

    /** What is wrong with a setting of this name, if anything. */
    Optional<String> fault(Setting setting) {
        if (!kinds.contains(setting.kind())) {
            return Optional.of(name + " must be " + wanted());
        }
        if (setting instanceof Setting.Text text && !choices.isEmpty() && !choices.contains(text.value())) {
            return Optional.of(name + " must be one of " + String.join(", ", choices));
        }
        return Optional.empty();
    }

    private String wanted() {
        return kinds.stream().sorted().map(SettingKind::words).collect(Collectors.joining(" or "));
    }
}
