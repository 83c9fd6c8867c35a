package org.musubi.ingest.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a mapping sets for one reader.
 *
 * @param values by name
 */
public record Settings(Map<String, Setting> values) {
    /** Nothing is set. */
    public static final Settings NONE = new Settings(Map.of());

    public Settings {
        values = Map.copyOf(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<String> text(String name) {
        return of(name, Setting.Text.class).map(Setting.Text::value);
    }

    Optional<BigDecimal> number(String name) {
        return of(name, Setting.Decimal.class).map(Setting.Decimal::value);
    }

    List<String> words(String name) {
        return of(name, Setting.Words.class).map(Setting.Words::values).orElse(List.of());
    }

    Map<String, String> table(String name) {
        return of(name, Setting.Table.class).map(Setting.Table::codes).orElse(Map.of());
    }

    Optional<Setting.Column> column(String name) {
        return of(name, Setting.Column.class);
    }

    private <S extends Setting> Optional<S> of(String name, Class<S> type) {
        return Optional.ofNullable(values.get(name)).filter(type::isInstance).map(type::cast);
    }
}
