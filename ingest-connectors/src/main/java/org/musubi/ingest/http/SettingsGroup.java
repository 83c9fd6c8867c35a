package org.musubi.ingest.http;

import java.util.List;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Validator;
import org.apache.kafka.common.config.ConfigDef.Width;

/** Settings that stand together in a form, in the order in which they are added. */
final class SettingsGroup {
    private final ConfigDef definition;
    private final String name;
    private final Shown shown;
    private int order;

    /** @param shown when its settings are of any use */
    SettingsGroup(ConfigDef definition, String name, Shown shown) {
        this.definition = definition;
        this.name = name;
        this.shown = shown;
    }

    /** Adds a setting that takes anything its validator lets through. */
    SettingsGroup add(
            String key, ConfigDef.Type type, Object start, Validator validator, String label, String documentation) {
        return add(key, type, start, validator, shown, label, documentation);
    }

    /** Adds a choice of a few words. */
    SettingsGroup choice(String key, List<String> words, String start, String label, String documentation) {
        return add(
                key,
                ConfigDef.Type.STRING,
                start,
                ConfigDef.ValidString.in(words.toArray(String[]::new)),
                Shown.always(words),
                label,
                documentation);
    }

    SettingsGroup add(
            String key,
            ConfigDef.Type type,
            Object start,
            Validator validator,
            Shown when,
            String label,
            String documentation) {
        order++;
        Importance importance = ConfigDef.NO_DEFAULT_VALUE.equals(start) ? Importance.HIGH : Importance.MEDIUM;
        definition.define(
                key,
                type,
                start,
                validator,
                importance,
                documentation,
                name,
                order,
                Width.LONG,
                label,
                List.of(),
                when);
        return this;
    }
}
